// SPDX-License-Identifier: Apache-2.0
#include "models/warehouse/receiptlist.h"

#include "models/catalogue/picturecache.h"
#include "models/shared/daytext.h"
#include "models/shared/tradewords.h"
#include "models/warehouse/warehousetext.h"

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
constexpr int kPicture = 80;
constexpr int kEvery = 20'000;
constexpr qint64 kSoon = 24 * 3600;
} // namespace

QString goodsLine(const InboundReceipt& receipt)
{
    if (receipt.lines.isEmpty())
        return {};
    const ReceiptLine& first = receipt.lines.constFirst();
    const QString words =
        QCoreApplication::translate("ReceiptList", "%1, %2").arg(first.title, TradeWords::quantity(first.expected));
    if (receipt.lines.size() == 1)
        return words;
    return QCoreApplication::translate("ReceiptList", "%1 and %n more", nullptr, int(receipt.lines.size()) - 1)
        .arg(words);
}

ReceiptList::ReceiptList(WarehouseService& service, PictureCache& pictures, QObject* parent)
    : GoodsList(
          [] {
              return QStringList{tr("Receipt"), tr("Time left")};
          },
          {Time}, parent)
    , m_service(service)
    , m_pictures(pictures)
{
    connect(&service, &WarehouseService::receiptsChanged, this, &ReceiptList::load);
    connect(&pictures, &PictureCache::arrived, this, &ReceiptList::show);
    connect(&m_minute, &QTimer::timeout, this, &ReceiptList::show);
    m_minute.start(kEvery);
    load();
}

void ReceiptList::load()
{
    take<ReceiptView>([this] { return m_service.receipts(); }, m_views);
}

void ReceiptList::show()
{
    QList<GoodsRow> rows;
    for (const ReceiptView& view : std::as_const(m_views))
        rows.append(rowOf(view));
    m_model.setRows(rows);
}

GoodsRow ReceiptList::rowOf(const ReceiptView& view) const
{
    const InboundReceipt& receipt = view.receipt;
    const QDateTime now = m_service.now();
    GoodsRow row;
    row.id = receipt.id.toString();
    row.route = u"warehouse/receipt/"_s + row.id;

    Cell goods;
    const QString imageId = receipt.lines.isEmpty() ? QString() : receipt.lines.constFirst().imageId;
    goods.lead = part::picture(m_pictures.picture(imageId, kPicture));
    goods.first = {part::figure(receipt.number, Ink::Primary, Emphasis::Medium),
                   view.pending ? WarehouseText::pendingChip(*view.pending) : WarehouseText::receiptChip(receipt)};
    goods.second = {part::note(goodsLine(receipt))}; // a line of its own: names are long

    Cell time;
    time.align = Cell::Align::Trailing;
    QDateTime raw = receipt.receivedAt.isValid() ? receipt.receivedAt : receipt.announcedAt;
    if (awaitsDecision(view)) {
        raw = receipt.decision->deadline;
        const qint64 left = now.secsTo(raw);
        time.first = {part::figure(DayText::span(left), left < kSoon ? Ink::Warn : Ink::Primary, Emphasis::Medium)};
        time.second = {part::note(tr("then %1").arg(WarehouseText::choiceName(receipt.decision->defaultChoice)))};
        row.urgency = Tone::Warn;
    } else {
        time.first = {part::text(DayText::day(raw, now), Ink::Tertiary, Emphasis::Regular, TextStyle::Small)};
        if (receipt.state.is(ReceiptState::Announced))
            time.second = {part::note(receipt.carrier)};
    }
    row.cells = {goods, time};
    row.raw = {receipt.number, raw};
    return row;
}

int ReceiptList::openCount() const
{
    int count = 0;
    for (const ReceiptView& view : m_views)
        count += awaitsDecision(view) ? 1 : 0;
    return count;
}

QString ReceiptList::firstId() const
{
    return m_views.isEmpty() ? QString() : m_views.constFirst().receipt.id.toString();
}

} // namespace tradewind
