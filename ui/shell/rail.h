/// The rail: names and counts, or icons alone where room or the eyes of the person interviewed ask for it.
#pragma once

#include <QListWidget>
#include <functional>

namespace zapis::ui {

class Rail : public QListWidget {
    Q_OBJECT
public:
    explicit Rail(QWidget* parent = nullptr);
    /// An entry for the page `name`; `say` gives its words in the language of the moment. Entries at the bottom come last.
    enum class Place { Top, Bottom };
    void addEntry(const QString& name, const char* iconName, std::function<QString()> say, Place place = Place::Top);
    void setCount(const QString& name, quint64 count);
    void setCurrent(const QString& name);
    QString current() const;
    void setIconsOnly(bool only);
    bool iconsOnly() const { return m_iconsOnly; }

Q_SIGNALS:
    void chosen(const QString& name);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void sayWords();
    void place(); ///< gives the gap its height
    bool m_iconsOnly = false;
    QListWidgetItem* m_gap = nullptr;
    QList<std::function<QString()>> m_say; // by row; the gap has none
};

} // namespace zapis::ui
