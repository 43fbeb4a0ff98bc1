#include "ui/pages/evidence/evidence_intake.h"

#include <QBuffer>
#include <QImage>
#include <QPointer>
#include <QUrl>
#include <cstring>
#include <memory>

#include "core/records/file_intake.h"
#include "ui/jobs/job_runner.h"
#include "ui/pages/evidence/intake_dialog.h"
#include "ui/widgets/ask.h"
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

/// One source that is no file of the disk. As a job of its own: whoever asked may be gone before it ends.
void sealPasted(Session& session, const QPointer<EvidenceIntake>& asker, const QString& title,
    const std::function<EvidenceSource()>& source, const std::optional<RecordId>& target)
{
    auto item = std::make_shared<std::optional<RecordId>>();
    session.jobs().start(
        &session, title,
        [&vault = session.vault(), item, target, source](const Job& job) {
            const auto writing = vault.newWriting();
            *item = writing->evidence().add(source(), target, job, Evidence::Duplicates::Refuse);
        },
        [&session, asker, item, target] {
            std::vector<RecordId> changed{**item};
            if (target) changed.push_back(*target);
            session.announce(changed);
            if (asker) Q_EMIT asker->took({**item});
        });
}

} // namespace

EvidenceIntake::EvidenceIntake(Session& session, QWidget& page) : m_session(session), m_page(page) { }

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
        paste(tr("Sealing a pasted picture"), [bytes, name = name] { return sourceOf(bytes, name); });
        return true;
    }
    if (data.hasImage()) {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        if (!qvariant_cast<QImage>(data.imageData()).save(&buffer, "PNG")) return false;
        paste(tr("Sealing a pasted picture"), [bytes] { return sourceOf(bytes, "pasted.png"); });
        return true;
    }
    if (!data.hasText() || data.text().trimmed().isEmpty()) return false;
    paste(tr("Sealing a pasted text"), [bytes = data.text().toUtf8()] { return sourceOf(bytes, "pasted.txt"); });
    return true;
}

void EvidenceIntake::takeFiles(const std::vector<std::filesystem::path>& given)
{
    if (given.empty() || !m_session.canWrite()) return;
    auto found = std::make_shared<GatheredFiles>();
    m_session.jobs().start(
        this, tr("Looking through what was given"),
        [found, given, notebook = m_session.vault().folder()](const Job& job) { *found = gatherFiles(given, notebook, job); },
        [this, found] {
            const auto begin = [this, found] {
                start([self = QPointer(this), found](const std::optional<RecordId>& target) {
                    if (self) self->seal(*found, target);
                });
            };
            if (found->folders == 0) return begin();
            QString question =
                tr("Files: %1, together %2. Folders looked through: %3.")
                    .arg(QString::number(found->files.size()), sizeText(found->bytes), QString::number(found->folders));
            if (!found->left.empty()) question += QLatin1Char('\n') + tr("Cannot be looked into: %1.").arg(found->left.size());
            if (found->files.empty()) return showAccount({{}, found->left});
            ask(&m_page, tr("Add folders"), question, tr("Add all"), begin);
        });
}

/// As a job of the session: the page that asked may be gone before it ends.
void EvidenceIntake::seal(const GatheredFiles& found, const std::optional<RecordId>& target)
{
    auto account = std::make_shared<IntakeAccount>();
    account->left = found.left;
    const auto tell = [&session = m_session, self = QPointer(this), account, target] {
        std::vector<RecordId> items;
        for (const auto& taken : account->taken) items.push_back(taken.item);
        if (!items.empty()) {
            std::vector<RecordId> changed = items;
            if (target) changed.push_back(*target);
            session.announce(changed);
            if (self) Q_EMIT self->took(items);
        }
        const std::size_t all = items.size() + account->left.size();
        if (self && (all > 1 || !account->left.empty())) self->showAccount(*account);
        else if (!account->left.empty())
            session.announceMessage("evidence.not-all-taken", {std::to_string(account->left.size()), std::to_string(all)});
    };
    m_session.jobs().start(
        &m_session, tr("Sealing %n file(s)", nullptr, static_cast<int>(found.files.size())),
        [&vault = m_session.vault(), account, target, files = found.files](const Job& job) {
            const auto writing = vault.newWriting();
            takeIn(writing->evidence(), files, target, Evidence::Duplicates::Refuse, job, *account);
        },
        tell,
        [tell, &session = m_session](const Error& error) {
            tell();
            session.announceError(error);
        },
        tell);
}

void EvidenceIntake::showAccount(const IntakeAccount& account)
{
    auto* dialog = new IntakeDialog(account, &m_page, [self = QPointer(this)](const std::vector<std::filesystem::path>& paths) {
        if (self) self->takeFiles(paths);
    });
    dialog->show();
}

void EvidenceIntake::askForFiles(QWidget* parent)
{
    chooseFiles(parent, tr("Add evidence"), {}, [self = QPointer(this)](const std::vector<std::filesystem::path>& files) {
        if (self) self->takeFiles(files);
    });
}

void EvidenceIntake::askForFolder(QWidget* parent)
{
    chooseFolder(parent, tr("Add a folder"), [self = QPointer(this)](const std::filesystem::path& folder) {
        if (self) self->takeFiles({folder});
    });
}

void EvidenceIntake::paste(const QString& title, const std::function<EvidenceSource()>& source)
{
    start([&session = m_session, self = QPointer(this), title, source](
              const std::optional<RecordId>& target) { sealPasted(session, self, title, source, target); });
}

void EvidenceIntake::start(const Told& begin)
{
    if (m_target) m_target(begin);
    else begin(std::nullopt);
}

} // namespace zapis::ui
