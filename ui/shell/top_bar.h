/// Vault, search over everything, a new testimony, help and lock: what is done everywhere.
#pragma once

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QWidget>

namespace zapis::ui {

class TopBar : public QWidget {
    Q_OBJECT
public:
    explicit TopBar(bool canWrite, QWidget* parent = nullptr);
    void setVaultLabel(const QString& label);
    QString searchText() const { return m_search->text(); }
    /// The way back stands there only while there is one.
    void setMayGoBack(bool may) { m_back->setVisible(may); }
    void setSearchText(const QString& text) { m_search->setText(text); }
    void focusSearch();

Q_SIGNALS:
    void searched(const QString& text);
    void resultsAsked(); ///< Down or Return in the field: into the list
    void searchLeft();   ///< Escape in the field
    void backAsked();
    void lockAsked();
    void testimonyAsked();
    void helpAsked();

protected:
    void paintEvent(QPaintEvent*) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fillSearch();

    QPushButton* m_back;
    QLabel* m_vault;
    QLineEdit* m_search;
};

} // namespace zapis::ui
