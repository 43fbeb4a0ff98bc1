#include "ui/pages/settings/own_kinds_panel.h"

#include <QVBoxLayout>

#include "core/base/file.h"
#include "core/base/path_text.h"
#include "ui/look/calm_style.h"
#include "ui/widgets/file_dialog.h"
#include "ui/widgets/labels.h"
#include "ui/words/language.h"
#include "ui/words/record_words.h"

namespace zapis::ui {

OwnKindsPanel::OwnKindsPanel(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_title(headingLabel(1)),
      m_line(dimLabel()),
      m_list(textLabel()),
      m_wrong(errorLabel()),
      m_done(textLabel()),
      m_add(new QPushButton)
{
    m_list->setObjectName(QStringLiteral("own-kinds-list"));
    m_wrong->setObjectName(QStringLiteral("own-kinds-wrong"));
    m_done->setObjectName(QStringLiteral("own-kinds-done"));
    m_add->setObjectName(QStringLiteral("own-kinds-add"));
    m_add->setEnabled(session.canWrite());
    m_done->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    for (QWidget* widget : {m_title, m_line, m_list, m_wrong, m_done}) column->addWidget(widget);
    column->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &QPushButton::clicked, this, [this] {
        chooseFile(this, tr("File with kinds of your own"), tr("Files of the catalogue (*.toml)"),
            [this](const std::filesystem::path& file) { take(file); });
    });
    words(this, [this] { sayWords(); });
}

void OwnKindsPanel::take(const std::filesystem::path& file)
{
    sayError(m_wrong, {});
    m_done->hide();
    try {
        m_session.vault().addToCatalogue(pathBytes(file.stem()), readFile(file));
        m_done->setText(
            tr("✓ Taken in. The new forms are there when the notebook is opened again: lock it (Ctrl+L) and open it."));
        m_done->show();
        sayWords();
    } catch (const Error& error) {
        sayError(m_wrong, errorWords(error).whole());
    }
}

/// A file a line. What was added since the notebook was opened has no words yet.
QString OwnKindsPanel::listed() const
{
    QStringList lines;
    for (const auto& [name, text] : m_session.vault().additions()) {
        const bool isKind = m_session.catalogue().find(name);
        lines.append(isKind ? QStringLiteral("%1 – %2").arg(qs(name + ".toml"), pluralText(m_session.catalogue(), name))
                            : qs(name + ".toml"));
    }
    return lines.join(u'\n');
}

void OwnKindsPanel::sayWords()
{
    m_title->setText(tr("Kinds of your own"));
    m_line->setText(
        tr("If you document what has no form here – shelling, attacks on hospitals – a file can bring forms, fields and words of "
           "your own. How to write one stands in docs/own-kinds.md."));
    m_list->setText(listed());
    m_list->setVisible(!m_list->text().isEmpty());
    m_add->setText(tr("Add a file…"));
    m_add->setAccessibleName(tr("Add a file with kinds of your own"));
}

} // namespace zapis::ui
