// SPDX-License-Identifier: Apache-2.0
#include "services/async/promise.h"

#include <QCoreApplication>
#include <QMetaObject>

#include <deque>

namespace tradewind::detail {

namespace {

/// What goes from one thread to another stands under a mutex of our own, which the thread checker sees, unlike those of
/// Qt's event queue and pool. The event that is posted carries nothing.
struct HandOver
{
    struct Item
    {
        std::coroutine_handle<> waiter;
        std::shared_ptr<void> keep;
    };
    std::mutex mutex;
    std::deque<Item> items;
};

HandOver& handOver()
{
    static HandOver only;
    return only;
}

void resumeNext()
{
    HandOver::Item item;
    {
        HandOver& here = handOver();
        const std::lock_guard lock(here.mutex);
        if (here.items.empty())
            return;
        item = std::move(here.items.front());
        here.items.pop_front();
    }
    item.waiter.resume();
}

} // namespace

void resumeLater(std::coroutine_handle<> waiter, std::shared_ptr<void> keep)
{
    QCoreApplication* app = QCoreApplication::instance();
    if (!app)
        return;
    HandOver& there = handOver();
    // Posted under the lock, so that whoever takes the item has seen all of the event, too.
    const std::lock_guard lock(there.mutex);
    there.items.push_back({waiter, std::move(keep)});
    QMetaObject::invokeMethod(
        app, [] { resumeNext(); }, Qt::QueuedConnection);
}

void startIn(QThreadPool* pool, QRunnable* job)
{
    const std::lock_guard lock(handOver().mutex);
    pool->start(job);
}

void seeHandedOver()
{
    const std::lock_guard lock(handOver().mutex);
}

} // namespace tradewind::detail
