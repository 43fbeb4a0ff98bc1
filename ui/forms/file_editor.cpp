#include "ui/forms/file_editor.h"

#include <QHBoxLayout>
#include <QPointer>

#include "ui/look/calm_style.h"
#include "ui/widgets/file_dialog.h"
#include "ui/widgets/labels.h"

namespace zapis::ui {

FileEditor::FileEditor(const Field& field, FormContext& context, QWidget* parent)
    : FieldEditor(field, context, parent),
      m_about(new PlainLabel),
      m_choose(new QPushButton)
{
    m_about->setWordWrap(true);
    m_about->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_choose->setAutoDefault(false);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGrid);
    row->addWidget(m_choose);
    row->addWidget(m_about, 1);
    connect(m_choose, &QPushButton::clicked, this, &FileEditor::ask);
    words(this, [this] { show(); });
}

void FileEditor::read(const Json& object)
{
    m_object = object.stringOr(field().name);
    show();
}

void FileEditor::setReadOnly(bool readOnly) { m_choose->setVisible(!readOnly); }

void FileEditor::setName(const QString& label) { m_choose->setAccessibleName(tr("%1: choose a file").arg(label)); }

void FileEditor::ask()
{
    chooseFile(this, labelText(field().label), {}, [this](const std::filesystem::path& path) {
        QPointer<FileEditor> self(this);
        context().directory.takeFile(
            path, field().sensitivity == Sensitivity::Identity, [self](const RecordDirectory::FileEntry& file) {
                if (!self) return;
                self->m_object = file.object;
                self->show();
                Q_EMIT self->edited();
            });
    });
}

void FileEditor::show()
{
    const auto file = m_object.empty() ? std::nullopt : context().directory.file(m_object);
    m_about->setText(m_object.empty() ? QString() : file ? file->about : tr("Sealed file that is not here"));
    m_choose->setText(m_object.empty() ? tr("Choose a file…") : tr("Another file…"));
}

} // namespace zapis::ui
