#include "ui/pages/bundles/recipient_panel.h"

#include <QFontDatabase>
#include <QHBoxLayout>
#include <algorithm>

#include "core/base/text.h"
#include "core/facade/bundles.h"
#include "core/model/kinds.h"
#include "ui/jobs/writer_thread.h"
#include "ui/look/calm_style.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/qr_view.h"
#include "ui/words/date_words.h"
#include "ui/words/language.h"
#include "ui/words/record_words.h"

namespace zapis::ui {
namespace {

void addField(QVBoxLayout* column, QLabel* label, QWidget* field, const char* objectName)
{
    field->setObjectName(QString::fromLatin1(objectName));
    label->setBuddy(field);
    column->addWidget(label);
    column->addWidget(field);
}

QString fingerprintHelp()
{
    return RecipientPanel::tr("The recipient gets the same digits, without blanks, with: %1")
        .arg(QStringLiteral("printf %s age1… | sha256sum | cut -c1-32"));
}

} // namespace

RecipientPanel::RecipientPanel(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_title(headingLabel(4)),
      m_line(dimLabel()),
      m_wrong(errorLabel()),
      m_nameLabel(new PlainLabel),
      m_typeLabel(new PlainLabel),
      m_keyTitle(headingLabel(0.5)),
      m_keyLabel(new PlainLabel),
      m_howLabel(new PlainLabel),
      m_howHelp(dimLabel(-0.5)),
      m_keyState(textLabel()),
      m_keyHelp(dimLabel(-0.5)),
      m_name(new QLineEdit),
      m_key(new QLineEdit),
      m_how(new QLineEdit),
      m_type(new QComboBox),
      m_save(new QPushButton),
      m_addKey(new QPushButton),
      m_keys(new QVBoxLayout)
{
    setObjectName(QStringLiteral("recipient-panel"));
    m_nameForm = makeNameForm();
    m_keyForm = makeKeyForm();
    QVBoxLayout* column = makeColumn(this, 640);
    column->addWidget(m_title);
    column->addWidget(m_line);
    column->addWidget(m_wrong);
    column->addWidget(m_nameForm);
    m_keys->setSpacing(2 * kGrid);
    column->addLayout(m_keys);
    column->addWidget(m_keyForm);
    column->addStretch();
    connect(m_save, &QPushButton::clicked, this, &RecipientPanel::saveNew);
    connect(m_name, &QLineEdit::returnPressed, this, &RecipientPanel::saveNew);
    connect(m_key, &QLineEdit::textChanged, this, &RecipientPanel::lookAtKey);
    connect(m_addKey, &QPushButton::clicked, this, &RecipientPanel::saveKey);
    connect(m_how, &QLineEdit::returnPressed, this, &RecipientPanel::saveKey);
    words(this, [this] { sayWords(); });
    beginNew();
}

QWidget* RecipientPanel::makeNameForm()
{
    const Card card = makeCard();
    addField(card.column, m_nameLabel, m_name, "recipient-name");
    addField(card.column, m_typeLabel, m_type, "recipient-type");
    m_save->setObjectName(QStringLiteral("recipient-save"));
    card.column->addWidget(m_save, 0, Qt::AlignRight);
    return card.frame;
}

QWidget* RecipientPanel::makeKeyForm()
{
    const Card card = makeCard();
    card.column->addWidget(m_keyTitle);
    addField(card.column, m_keyLabel, m_key, "recipient-key");
    m_keyState->setObjectName(QStringLiteral("recipient-key-state"));
    m_keyState->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_keyState->setFocusPolicy(Qt::NoFocus);
    card.column->addWidget(m_keyState);
    card.column->addWidget(m_keyHelp);
    addField(card.column, m_howLabel, m_how, "recipient-how");
    card.column->addWidget(m_howHelp);
    m_addKey->setObjectName(QStringLiteral("recipient-add-key"));
    card.column->addWidget(m_addKey, 0, Qt::AlignRight);
    return card.frame;
}

void RecipientPanel::beginNew()
{
    m_recipient.reset();
    m_name->clear();
    showKeys();
    sayWords();
}

void RecipientPanel::show(const RecordId& id)
{
    try {
        m_recipient = m_session.vault().bundles().recipient(id);
    } catch (const Error& error) {
        m_session.announceError(error);
        return;
    }
    m_key->clear();
    m_how->clear();
    showKeys();
    sayWords();
}

QWidget* RecipientPanel::makeKeyCard(const RecipientKey& key)
{
    const Card card = makeCard();
    auto* row = new QHBoxLayout;
    row->setSpacing(3 * kGrid);
    auto* texts = new QVBoxLayout;
    auto* state = new Pill(Tone::Good);
    const bool verified = !key.verifiedBy.empty();
    state->setState(key.revoked ? tr("withdrawn")
            : verified          ? tr("✓ verified")
                                : tr("not verified"),
        key.revoked    ? Tone::Bad
            : verified ? Tone::Good
                       : Tone::Attention);
    auto* caption = dimLabel(-0.5);
    caption->setText(tr("Fingerprint, to be read out and compared"));
    auto* fingerprint = textLabel();
    QFont mono = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    mono.setPointSizeF(fontBy(3).pointSizeF());
    fingerprint->setFont(mono);
    QStringList groups = qs(key.fingerprint).split(u' ');
    fingerprint->setText(groups.mid(0, 4).join(u' ') + u'\n' + groups.mid(4).join(u' '));
    fingerprint->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    fingerprint->setAccessibleName(tr("Fingerprint %1").arg(qs(key.fingerprint)));
    auto* how = textLabel();
    how->setText(verified ? tr("%1, %2").arg(qs(key.verifiedBy), tellDateShortly(qs(key.verifiedOn)))
                          : tr("Nobody has said how it was verified"));
    auto* age = dimLabel(-1);
    age->setText(qs(key.age));
    age->setTextInteractionFlags(Qt::TextSelectableByMouse);
    texts->addWidget(state);
    texts->addWidget(caption);
    texts->addWidget(fingerprint);
    auto* help = dimLabel(-0.5);
    help->setText(fingerprintHelp());
    help->setTextInteractionFlags(Qt::TextSelectableByMouse);
    texts->addWidget(help);
    texts->addWidget(how);
    if (!key.expires.empty()) {
        auto* expires = dimLabel();
        expires->setText(tr("Valid until %1").arg(tellDateShortly(qs(key.expires))));
        texts->addWidget(expires);
    }
    texts->addStretch();
    if (m_session.canWrite() && !key.revoked) {
        auto* revoke = new QPushButton(tr("Withdraw this key"));
        revoke->setAccessibleName(tr("Withdraw the key %1").arg(groups.value(0)));
        connect(revoke, &QPushButton::clicked, this, [this, text = key.age] {
            change(
                [id = m_recipient->id, text](Records& records) {
                    revokeRecipientKey(records, id, text);
                    return id;
                },
                [] {});
        });
        texts->addWidget(revoke, 0, Qt::AlignLeft);
    }
    auto* code = new QrView;
    code->setContent(QByteArray::fromStdString(key.age),
        tr("QR code of the public key of %1, fingerprint %2").arg(qs(m_recipient->name), qs(key.fingerprint)));
    auto* codeCaption = dimLabel(-0.5);
    codeCaption->setText(tr("The public key as a code, to be scanned and compared face to face"));
    codeCaption->setMaximumWidth(code->sizeHint().width());
    auto* picture = new QVBoxLayout;
    picture->addWidget(code);
    picture->addWidget(codeCaption);
    picture->addStretch();
    row->addLayout(texts, 1);
    row->addLayout(picture);
    card.column->addLayout(row);
    card.column->addWidget(age); // it cannot wrap: the whole width is its own
    return card.frame;
}

void RecipientPanel::showKeys()
{
    while (QLayoutItem* item = m_keys->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // one of its buttons may be the one that was clicked
        delete item;
    }
    if (m_recipient)
        for (const RecipientKey& key : m_recipient->keys) m_keys->addWidget(makeKeyCard(key));
    m_nameForm->setVisible(!m_recipient && m_session.canWrite());
    m_keyForm->setVisible(m_recipient && m_session.canWrite());
    sayError(m_wrong, {});
}

void RecipientPanel::fillTypes()
{
    const QString kept = m_type->currentData().toString();
    m_type->clear();
    const Vocabulary* types = m_session.catalogue().vocabulary("recipient-types");
    for (const Term& term : types->terms)
        m_type->addItem(
            (term.parent.empty() ? QString() : QStringLiteral("– ")) + termText(m_session.catalogue(), types->name, term.code),
            qs(term.code));
    m_type->setCurrentIndex(std::max(0, m_type->findData(kept)));
}

void RecipientPanel::sayWords()
{
    fillTypes();
    m_title->setText(m_recipient ? qs(m_recipient->name) : tr("A new recipient"));
    m_line->setText(m_recipient
            ? termText(m_session.catalogue(), "recipient-types", m_recipient->type)
            : tr("An organisation that may receive bundles. Consent is asked for it by name, or for all of its kind."));
    m_nameLabel->setText(tr("Name"));
    m_typeLabel->setText(tr("Kind"));
    m_save->setText(tr("Save"));
    m_keyTitle->setText(tr("Add a key"));
    m_keyLabel->setText(tr("Public key (age1…)"));
    m_howLabel->setText(tr("How it was verified"));
    m_howHelp->setText(tr("For example: fingerprint read out on the telephone by someone whose voice we know. Bundles are sealed "
                          "only for verified keys."));
    m_addKey->setText(tr("Add the key"));
    m_keyHelp->setText(fingerprintHelp());
    lookAtKey();
}

/// The fingerprint is there to be compared before anybody says how it was.
void RecipientPanel::lookAtKey()
{
    const std::string typed = utf8(m_key->text().trimmed());
    QString state;
    bool isKey = false;
    if (!typed.empty()) {
        try {
            state = tr("Fingerprint: %1").arg(qs(recipientFingerprint(typed)));
            isKey = true;
            const auto others = m_recipient ? othersWithKey(m_session.vault().bundles().recipients(), m_recipient->id, typed)
                                            : std::vector<std::string>();
            if (!others.empty()) state += QStringLiteral("\n⚠ ") + errorWords("bundle.key-shared", {join(others, ", ")}).whole();
        } catch (const Error& error) {
            state = QStringLiteral("⚠ ") + errorWords(error).whole();
        }
    }
    m_keyState->setText(state);
    m_keyState->setVisible(!state.isEmpty());
    m_keyHelp->setVisible(isKey);
}

void RecipientPanel::change(std::function<RecordId(Records&)> work, std::function<void()> then)
{
    sayError(m_wrong, {});
    m_session.writer().ask(
        this,
        [this, work = std::move(work), then = std::move(then)](Writing& writing) -> WriterThread::Done {
            return [this, id = work(writing.records()), then] {
                show(id);
                m_session.announce({id});
                Q_EMIT saved(id);
                then();
            };
        },
        [this](const Error& error) { sayError(m_wrong, errorWords(error).whole()); });
}

void RecipientPanel::saveNew()
{
    sayError(m_wrong, {});
    if (m_name->text().trimmed().isEmpty()) {
        sayError(m_wrong, tr("Give it a name."));
        m_name->setFocus();
        return;
    }
    const auto all = m_session.vault().bundles().recipients();
    if (std::ranges::any_of(all, [&](const Recipient& one) { return one.name == utf8(m_name->text().trimmed()); })) {
        sayError(m_wrong, tr("There is a recipient of this name already. Write what tells the two apart."));
        m_name->setFocus();
        return;
    }
    const RecordChange added{newRecordId(), kinds::kRecipient,
        Json::object({{"language", utf8(UiLanguage::instance().code())}, {"name", utf8(m_name->text().trimmed())},
            {"type", utf8(m_type->currentData().toString())}}),
        {}};
    change([added](Records& records) { return records.commit({added}).front(); }, [this] { m_key->setFocus(); });
}

void RecipientPanel::saveKey()
{
    if (!m_recipient) return;
    change(
        [id = m_recipient->id, key = utf8(m_key->text()), how = utf8(m_how->text())](Records& records) {
            addRecipientKey(records, id, key, how);
            return id;
        },
        [] {});
}

} // namespace zapis::ui
