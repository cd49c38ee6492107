// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>
#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace tradewind {

class Banner;

/// The accounts a demo platform offers without a password, one button each. It only says which one was chosen.
class AccountChooserPage final : public QWidget
{
    Q_OBJECT

public:
    struct Choice
    {
        QString account; ///< what chosen() gives
        QString text;    ///< the platform's own words, as is the next
        QString detail;  ///< below it: role and company
    };

    explicit AccountChooserPage(QWidget* parent = nullptr);

    void setChoices(const QList<Choice>& choices);
    void setProblem(const QString& sentence);

Q_SIGNALS:
    void chosen(const QString& account);
    void otherPlatformRequested();
    void cancelRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QPushButton* makeChoice(const Choice& choice) const;

    Banner* m_banner;
    QVBoxLayout* m_list;
};

} // namespace tradewind
