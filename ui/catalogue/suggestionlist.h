// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QKeyEvent;
class QLineEdit;
class QListWidget;

namespace tradewind {

/// How the words in a field may go on, as a list below it. The focus stays in the field: Down and Up go through the
/// list, Enter takes what is marked, anything else goes on typing. It closes when the field loses the focus.
class SuggestionList : public QWidget
{
    Q_OBJECT

public:
    /// `field` must outlive the list.
    explicit SuggestionList(QLineEdit* field);
    /// Nothing closes it.
    void show(const QStringList& texts);
    /// A key of the field; true when it was the list's.
    bool handleKey(const QKeyEvent& event);

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void chosen(const QString& text);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void choose(int row);
    void describe();

    QLineEdit* m_field;
    QListWidget* m_list;
};

} // namespace tradewind
