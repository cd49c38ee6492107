// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/sourcing/rfqdetail.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace tradewind {

class NumberEdit;
class PlainLabel;

/// The short forms above the rounds: a counter, a reason to decline or cancel, an answer to a question. One at a time.
class AnswerForms : public QWidget
{
    Q_OBJECT

public:
    explicit AnswerForms(RfqDetail& detail, QWidget* parent = nullptr);

    void openCounter();
    void openDecline();
    void openCancel();
    /// The question that waits, when there is one and nothing else is open.
    void showQuestion();
    void close();
    bool isOpen() const { return m_kind != Kind::None && m_kind != Kind::Question; }

Q_SIGNALS:
    /// A form was opened or closed.
    void changed();

private:
    enum class Kind { None, Counter, Decline, Cancel, Question };

    void begin(Kind kind, const QString& title, const QString& sentence);
    void addFoot(const QString& act, const QString& name, bool danger);
    void sendCounter();

    RfqDetail& m_detail;
    QVBoxLayout* m_column;
    QVBoxLayout* m_body = nullptr; ///< of the open form
    Kind m_kind = Kind::None;
    QString m_question;
    struct LineFields
    {
        QString lineId;
        NumberEdit* price;
    };
    QList<LineFields> m_lines;
    NumberEdit* m_leadDays = nullptr;
    NumberEdit* m_deposit = nullptr;
    QCheckBox* m_noTooling = nullptr;
    QPlainTextEdit* m_note = nullptr;
    QPushButton* m_send = nullptr;
};

} // namespace tradewind
