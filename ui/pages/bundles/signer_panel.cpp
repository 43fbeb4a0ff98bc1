#include "ui/pages/bundles/signer_panel.h"

#include <QFontDatabase>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include "core/facade/bundles.h"
#include "ui/look/calm_style.h"
#include "ui/widgets/clipboard.h"
#include "ui/widgets/file_dialog.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pill.h"
#include "ui/words/language.h"
#include "ui/words/path_words.h"

namespace zapis::ui {

SignerPanel::SignerPanel(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_title(headingLabel(1)),
      m_line(dimLabel()),
      m_fingerprint(textLabel()),
      m_wrong(errorLabel()),
      m_done(dimLabel()),
      m_copy(new QPushButton),
      m_save(new QPushButton)
{
    m_fingerprint->setObjectName(QStringLiteral("signer-fingerprint"));
    m_copy->setObjectName(QStringLiteral("signer-copy"));
    m_save->setObjectName(QStringLiteral("signer-save"));
    QFont mono = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    mono.setPointSizeF(fontBy(2).pointSizeF());
    m_fingerprint->setFont(mono);
    m_fingerprint->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_done->hide();
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_copy);
    buttons->addWidget(m_save);
    buttons->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    for (QWidget* widget : {static_cast<QWidget*>(m_title), static_cast<QWidget*>(m_line), static_cast<QWidget*>(m_fingerprint),
             static_cast<QWidget*>(m_wrong)})
        column->addWidget(widget);
    column->addLayout(buttons);
    column->addWidget(m_done);
    connect(m_copy, &QPushButton::clicked, this, [this] { copyWords(m_digits); });
    connect(m_save, &QPushButton::clicked, this, [this] {
        chooseFolder(this, tr("Where the public key goes"), [this](const std::filesystem::path& folder) {
            sayError(m_wrong, {});
            try {
                m_session.vault().bundles().writeSigner(folder);
                m_done->setText(tr("Written: minisign.pub and allowed_signers, in %1").arg(pathText(folder)));
                m_done->show();
            } catch (const Error& error) {
                sayError(m_wrong, errorWords(error).whole());
            }
        });
    });
    words(this, [this] { sayWords(); });
}

void SignerPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_digits.isEmpty()) read();
}

void SignerPanel::read()
{
    sayError(m_wrong, {});
    try {
        m_digits = qs(m_session.vault().bundles().signerFingerprint()); // makes the key where there is none
    } catch (const Error& error) {
        sayError(m_wrong, errorWords(error).whole());
    }
    sayWords();
}

void SignerPanel::sayWords()
{
    m_title->setText(tr("Signing key of this notebook"));
    m_line->setText(
        tr("Recipients check with it that a bundle is from you. Give them the file minisign.pub once, on another way than "
           "the bundles take, and read these digits out to them. They get the same, without blanks, with: %1")
            .arg(QStringLiteral("sed -n 2p minisign.pub | tr -d '\\n' | sha256sum | cut -c1-32")));
    m_fingerprint->setText(m_digits);
    m_fingerprint->setAccessibleName(tr("Fingerprint of the signing key %1").arg(m_digits));
    m_copy->setText(tr("Copy the digits"));
    m_save->setText(tr("Save the public key…"));
    for (QWidget* widget : {static_cast<QWidget*>(m_fingerprint), static_cast<QWidget*>(m_copy), static_cast<QWidget*>(m_save)})
        widget->setVisible(!m_digits.isEmpty());
}

} // namespace zapis::ui
