/// Known answers: the reference tree of Certificate Transparency (certificate-transparency, cpp/merkletree/merkle_tree_test.cc),
/// also those of RFC 9162 §2.1.5.
#include "core/journal/merkle.h"

#include <map>

#include "core/base/error.h"
#include "core/journal/frontier.h"
#include "tests/catch.h"

using namespace zapis;

namespace {

const std::vector<std::string> kLeaves = {
    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"};
const std::vector<std::string> kRoots = {
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
};

Sha256Digest digest(const std::string& hex)
{
    Sha256Digest out;
    std::ranges::copy(*fromHex(hex), out.bytes.begin());
    return out;
}

std::vector<std::string> hexOf(const std::vector<Sha256Digest>& path)
{
    std::vector<std::string> out;
    for (const Sha256Digest& node : path) out.push_back(node.hex());
    return out;
}

/// All leaves kept, subtrees computed when asked for.
struct Tree {
    std::vector<Sha256Digest> leaves;

    explicit Tree(std::size_t count)
    {
        for (std::size_t i = 0; i < count; ++i) {
            leaves.push_back(leafHash(i < kLeaves.size() ? ByteView(*fromHex(kLeaves[i])) : bytesOf(std::to_string(i))));
        }
    }
    SubtreeHash source() const
    {
        return [this](int level, std::uint64_t index) { return hash(level, index); };
    }
    Sha256Digest hash(int level, std::uint64_t index) const
    {
        return level == 0 ? leaves.at(index) : nodeHash(hash(level - 1, 2 * index), hash(level - 1, 2 * index + 1));
    }
};

} // namespace

TEST_CASE("the root of a tree is that of Certificate Transparency", "[journal][merkle]")
{
    CHECK(treeRoot(0, Tree(0).source()).hex() == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    const Tree tree(8);
    for (std::size_t size = 1; size <= 8; ++size) CHECK(treeRoot(size, tree.source()).hex() == kRoots[size - 1]);
}

TEST_CASE("inclusion paths are those of Certificate Transparency", "[journal][merkle]")
{
    struct Case {
        std::uint64_t leaf, size;
        std::vector<std::string> path;
    };
    const auto c = GENERATE(values<Case>({
        {0, 1, {}},
        {0, 8,
            {"96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"}},
        {5, 8,
            {"bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"}},
        {2, 3, {"fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"}},
        {1, 5,
            {"6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"}},
    }));
    CAPTURE(c.leaf, c.size);
    CHECK(hexOf(inclusionPath(c.leaf, c.size, Tree(8).source())) == c.path);
}

TEST_CASE("consistency paths are those of Certificate Transparency", "[journal][merkle]")
{
    struct Case {
        std::uint64_t oldSize, newSize;
        std::vector<std::string> path;
    };
    const auto c = GENERATE(values<Case>({
        {1, 1, {}},
        {1, 8,
            {"96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"}},
        {6, 8,
            {"0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"}},
        {2, 5,
            {"5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"}},
    }));
    CAPTURE(c.oldSize, c.newSize);
    CHECK(hexOf(consistencyPath(c.oldSize, c.newSize, Tree(8).source())) == c.path);
    CHECK(verifyConsistency(c.oldSize, c.newSize, digest(kRoots[c.oldSize - 1]), digest(kRoots[c.newSize - 1]),
        consistencyPath(c.oldSize, c.newSize, Tree(8).source())));
}

TEST_CASE("every path verifies at its place and nowhere else", "[journal][merkle]")
{
    const Tree tree(37);
    for (std::uint64_t size = 1; size <= tree.leaves.size(); ++size) {
        const Sha256Digest root = treeRoot(size, tree.source());
        for (std::uint64_t leaf = 0; leaf < size; ++leaf) {
            auto path = inclusionPath(leaf, size, tree.source());
            REQUIRE(verifyInclusion(leaf, size, tree.leaves[leaf], path, root));
            CHECK_FALSE(verifyInclusion(leaf, size, tree.leaves[(leaf + 1) % tree.leaves.size()], path, root));
            CHECK_FALSE(verifyInclusion(size, size, tree.leaves[leaf], path, root));
            if (size > 1) CHECK_FALSE(verifyInclusion((leaf + 1) % size, size, tree.leaves[leaf], path, root));
            path.push_back(root);
            CHECK_FALSE(verifyInclusion(leaf, size, tree.leaves[leaf], path, root));
            path.resize(path.size() - 1);
            if (!path.empty()) {
                path.pop_back();
                CHECK_FALSE(verifyInclusion(leaf, size, tree.leaves[leaf], path, root));
            }
        }
    }
}

TEST_CASE("two sizes of a log are consistent unless something differs", "[journal][merkle]")
{
    const Tree tree(37);
    for (std::uint64_t newSize = 0; newSize <= tree.leaves.size(); ++newSize) {
        const Sha256Digest newRoot = treeRoot(newSize, tree.source());
        for (std::uint64_t oldSize = 0; oldSize <= newSize; ++oldSize) {
            const Sha256Digest oldRoot = treeRoot(oldSize, tree.source());
            auto path = consistencyPath(oldSize, newSize, tree.source());
            REQUIRE(verifyConsistency(oldSize, newSize, oldRoot, newRoot, path));
            CHECK_FALSE(verifyConsistency(oldSize, newSize, leafHash(bytesOf("other")), newRoot, path));
            if (oldSize != 0) CHECK_FALSE(verifyConsistency(oldSize, newSize, oldRoot, leafHash(bytesOf("other")), path));
            if (oldSize < newSize) CHECK_FALSE(verifyConsistency(newSize, oldSize, newRoot, oldRoot, path));
            path.push_back(newRoot);
            CHECK_FALSE(verifyConsistency(oldSize, newSize, oldRoot, newRoot, path));
        }
    }
}

TEST_CASE("a frontier gives the root of every size and each complete subtree once", "[journal][merkle]")
{
    const Tree tree(300);
    Frontier frontier;
    std::map<std::pair<int, std::uint64_t>, Sha256Digest> completed;
    for (std::uint64_t size = 0; size < tree.leaves.size(); ++size) {
        REQUIRE(frontier.root() == treeRoot(size, tree.source()));
        frontier = Frontier(size, frontier.bytes());
        frontier.push(tree.leaves[size], [&](int level, std::uint64_t index, const Sha256Digest& hash) {
            REQUIRE(completed.emplace(std::pair(level, index), hash).second);
            REQUIRE(hash == tree.hash(level, index));
        });
    }
    CHECK(completed.size() == 150 + 75 + 37 + 18 + 9 + 4 + 2 + 1);
    CHECK_THROWS_AS(Frontier(300, ByteView(frontier.bytes()).first(32)), Error);
}
