// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QTimer>

#include <functional>

namespace tradewind {

/// What was done last and can still be undone, for ten seconds. A new offer takes the place of the one before.
class UndoOffer final : public QObject
{
    Q_OBJECT

public:
    explicit UndoOffer(QObject* parent = nullptr);

    /// `sentence` says what was done; `undo` answers whether it could be undone, and is asked again when it could not
    /// yet.
    void make(const QString& sentence, std::function<bool()> undo);
    /// Empty when there is nothing to undo.
    QString sentence() const { return m_sentence; }

public Q_SLOTS:
    void undo();
    void forget();

Q_SIGNALS:
    void changed();

private:
    QString m_sentence;
    std::function<bool()> m_undo;
    QTimer m_ends;
};

} // namespace tradewind
