// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/shared/rereading.h"
#include "models/warehouse/cellrows.h"
#include "services/async/async.h"

#include <QObject>

#include <functional>

namespace tradewind {

/// What the lists of the warehouse and of shipments share: they are read again when something has changed, and shown as
/// rows made ahead.
class GoodsList : public QObject
{
    Q_OBJECT

public:
    CellRows& model() { return m_model; }
    bool isLoaded() const { return m_loaded; }

Q_SIGNALS:
    void loaded();
    void loadFailed(const tradewind::Error& error);

protected:
    /// `headers` is asked each time they are shown (CellRows).
    GoodsList(std::function<QStringList()> headers, const QList<int>& trailing, QObject* parent)
        : QObject(parent)
        , m_model(std::move(headers))
    {
        m_model.setTrailing(trailing);
    }

    /// Asks anew: take(…).
    virtual void load() = 0;
    /// Makes the rows anew.
    virtual void show() = 0;

    /// Asks, takes over what comes and shows it; while it is asked already, that is done once more afterwards.
    template <typename View>
    void take(const std::function<Async<QList<View>>()>& ask, QList<View>& views)
    {
        const auto turn = m_reading.begin();
        if (!turn)
            return;
        deliver(ask(), this, [this, turn, &views](const Result<QList<View>>& arrived) {
            if (!turn->isWanted())
                return;
            if (!arrived) {
                Q_EMIT loadFailed(arrived.error());
                return;
            }
            views = *arrived;
            m_loaded = true;
            show();
            Q_EMIT loaded();
        });
    }

    CellRows m_model;

private:
    Rereading m_reading{this, [this] { load(); }};
    bool m_loaded = false;
};

} // namespace tradewind
