#include "ui/forms/place_editor.h"

#include <QHBoxLayout>
#include <QIntValidator>
#include <QRegularExpression>
#include <cmath>

#include "ui/look/calm_style.h"

namespace zapis::ui {
namespace {

QString degrees(std::int64_t millionths)
{
    QString text = QString::number(static_cast<double>(millionths) / 1e6, 'f', 6);
    while (text.endsWith(u'0')) text.chop(1);
    return text.endsWith(u'.') ? text + u'0' : text;
}

std::int64_t integerOr(const Json& object, std::string_view key)
{
    const Json* value = object.find(key);
    return value && value->isInteger() ? value->integer() : 0;
}

} // namespace

PlaceEditor::PlaceEditor(const Field& field, FormContext& context, QWidget* parent)
    : FieldEditor(field, context, parent),
      m_point(new QLineEdit),
      m_radius(new QLineEdit)
{
    m_radius->setValidator(new QIntValidator(0, 1'000'000, m_radius));
    m_radius->setMaximumWidth(140);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGrid);
    row->addWidget(m_point, 1);
    row->addWidget(m_radius);
    for (QLineEdit* edit : {m_point, m_radius}) connect(edit, &QLineEdit::textEdited, this, &PlaceEditor::changed);
    words(this, [this] {
        m_point->setPlaceholderText(tr("53.9024, 27.5615"));
        m_radius->setPlaceholderText(tr("radius, m"));
    });
}

void PlaceEditor::read(const Json& object)
{
    const Json* value = valueIn(object);
    m_value = value ? *value : Json();
    m_point->setText(
        value ? degrees(integerOr(*value, "lat_e6")) + QStringLiteral(", ") + degrees(integerOr(*value, "lon_e6")) : QString());
    m_radius->setText(value && value->find("radius_m") ? QString::number(integerOr(*value, "radius_m")) : QString());
    markInvalid(m_point, {});
}

void PlaceEditor::write(Json& object) const { put(object, m_value); }

void PlaceEditor::setReadOnly(bool readOnly)
{
    m_point->setReadOnly(readOnly);
    m_radius->setReadOnly(readOnly);
}

void PlaceEditor::setName(const QString& label)
{
    m_point->setAccessibleName(tr("%1: latitude and longitude").arg(label));
    m_radius->setAccessibleName(tr("%1: radius in metres").arg(label));
}

void PlaceEditor::changed()
{
    static const QRegularExpression pair(
        QStringLiteral("^\\s*(-?\\d{1,2}(?:\\.\\d+)?)\\s*[,; ]\\s*(-?\\d{1,3}(?:\\.\\d+)?)\\s*$"));
    const auto match = pair.match(m_point->text());
    const double latitude = match.captured(1).toDouble(), longitude = match.captured(2).toDouble();
    const bool isPoint = match.hasMatch() && std::abs(latitude) <= 90 && std::abs(longitude) <= 180;
    if (isPoint)
        m_value = Json::object({{"lat_e6", static_cast<std::int64_t>(std::llround(latitude * 1e6))},
            {"lon_e6", static_cast<std::int64_t>(std::llround(longitude * 1e6))},
            {"radius_m", static_cast<std::int64_t>(m_radius->text().toInt())}});
    else if (m_point->text().trimmed().isEmpty()) m_value = Json();
    markInvalid(m_point, isPoint || m_value.isNull() ? QString() : tr("A latitude and a longitude are needed"));
    Q_EMIT edited();
}

} // namespace zapis::ui
