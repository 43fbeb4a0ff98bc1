#include "ui/pages/evidence/evidence_intake.h"

#include <QBuffer>
#include <QImage>
#include <QPointer>
#include <QUrl>
#include <cstring>
#include <memory>

#include "core/records/evidence.h"
#include "ui/jobs/job_runner.h"
#include "ui/widgets/file_dialog.h"
#include "ui/words/path_words.h"
#include "ui/words/record_words.h"

namespace zapis::ui {
namespace {

/// Bytes in memory as a source; shared, since a source is a function that is copied.
EvidenceSource sourceOf(const QByteArray& bytes, const char* name)
{
    auto at = std::make_shared<qsizetype>(0);
    return {[bytes, at](std::span<std::byte> out) -> std::size_t {
                const auto count = std::min(static_cast<qsizetype>(out.size()), bytes.size() - *at);
                std::memcpy(out.data(), bytes.constData() + *at, static_cast<std::size_t>(count));
                *at += count;
                return static_cast<std::size_t>(count);
            },
        static_cast<std::uint64_t>(bytes.size()), name};
}

/// What a job made, told to the window's thread even when it ended early.
struct Taken {
    std::vector<RecordId> items;
    std::vector<Error> refused;
};

/// As a job of its own: whoever asked may be gone before it ends.
void seal(Session& session, const QPointer<EvidenceIntake>& asker, const QString& title,
    const std::vector<std::function<EvidenceSource()>>& sources, const std::optional<RecordId>& target)
{
    OpenVault& vault = session.vault();
    auto taken = std::make_shared<Taken>();
    const auto tell = [&session, asker, taken, target] {
        if (!taken->items.empty()) {
            std::vector<RecordId> changed = taken->items;
            if (target) changed.push_back(*target);
            session.announce(changed);
            if (asker) Q_EMIT asker->took(taken->items);
        }
        for (const Error& error : taken->refused) session.announceError(error);
    };
    session.jobs().start(
        &session, title,
        [&vault, taken, target, sources](const Job& job) {
            const auto writing = vault.newWriting();
            for (const auto& source : sources) {
                try {
                    taken->items.push_back(writing->evidence().add(source(), target, job, Evidence::Duplicates::Refuse));
                } catch (const Error& error) {
                    if (error.code != Error::Code::Refused) throw;
                    taken->refused.push_back(error); // the same bytes are here already: the others still come in
                }
            }
        },
        tell,
        [tell, &session](const Error& error) {
            tell();
            session.announceError(error);
        },
        tell);
}

} // namespace

EvidenceIntake::EvidenceIntake(Session& session, QObject* parent) : QObject(parent), m_session(session) { }

bool EvidenceIntake::accepts(const QMimeData& data) { return data.hasUrls() || data.hasImage() || data.hasText(); }

bool EvidenceIntake::take(const QMimeData& data)
{
    if (!m_session.canWrite()) return false;
    std::vector<std::filesystem::path> files;
    for (const QUrl& url : data.urls()) {
        if (url.isLocalFile()) files.push_back(pathOf(url));
    }
    if (!files.empty()) {
        takeFiles(files);
        return true;
    }
    // As the other program gave it, where it gave a file's bytes: made anew, a picture would have another digest.
    for (const auto& [mime, name] :
        {std::pair{"image/jpeg", "pasted.jpg"}, {"image/png", "pasted.png"}, {"image/webp", "pasted.webp"}}) {
        const QByteArray bytes = data.data(QString::fromLatin1(mime));
        if (bytes.isEmpty()) continue;
        start(tr("Sealing a pasted picture"), {[bytes, name = name] { return sourceOf(bytes, name); }});
        return true;
    }
    if (data.hasImage()) {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        if (!qvariant_cast<QImage>(data.imageData()).save(&buffer, "PNG")) return false;
        start(tr("Sealing a pasted picture"), {[bytes] { return sourceOf(bytes, "pasted.png"); }});
        return true;
    }
    if (!data.hasText() || data.text().trimmed().isEmpty()) return false;
    start(tr("Sealing a pasted text"), {[bytes = data.text().toUtf8()] { return sourceOf(bytes, "pasted.txt"); }});
    return true;
}

void EvidenceIntake::takeFiles(const std::vector<std::filesystem::path>& files)
{
    if (files.empty() || !m_session.canWrite()) return;
    std::vector<std::function<EvidenceSource()>> sources;
    for (const auto& file : files) sources.push_back([file] { return evidenceFromFile(file); });
    start(tr("Sealing %n file(s)", nullptr, static_cast<int>(files.size())), std::move(sources));
}

void EvidenceIntake::askForFiles(QWidget* parent)
{
    chooseFiles(parent, tr("Add evidence"), {}, [self = QPointer(this)](const std::vector<std::filesystem::path>& files) {
        if (self) self->takeFiles(files);
    });
}

void EvidenceIntake::start(const QString& title, std::vector<std::function<EvidenceSource()>> sources)
{
    const Told begin = [&session = m_session, self = QPointer(this), title, sources = std::move(sources)](
                           const std::optional<RecordId>& target) { seal(session, self, title, sources, target); };
    if (m_target) m_target(begin);
    else begin(std::nullopt);
}

} // namespace zapis::ui
