// SPDX-License-Identifier: Apache-2.0
#include "services/sandbox/modules/warehouse/inspection.h"

#include "services/sandbox/modules/shared/luck.h"
#include "services/sandbox/world/picture.h"

namespace tradewind::sandbox {

using namespace Qt::StringLiterals;

namespace {

const QString kCny = u"CNY"_s;

QJsonValue orderLine(const Entity& order, const QJsonValue& lineNo)
{
    return order.body["lines"_L1].toArray().at(lineNo.toInteger() - 1);
}

/// The goods' own picture as the warehouse took it.
QString pictureAs(const QString& imageId, PictureSpec::View view, quint32 value)
{
    std::optional<PictureSpec> spec = pictureOfId(imageId);
    if (!spec)
        return imageId;
    spec->view = view;
    spec->value = value;
    return pictureId(*spec);
}

QJsonObject photo(const Desk& desk, const QString& imageId, const Phrase& caption, const QString& defectClass = {})
{
    QJsonObject body{{u"imageId"_s, imageId}, {u"takenAt"_s, desk.nowStamp()}};
    putWords(body, "caption"_L1, caption);
    if (!defectClass.isEmpty())
        body["defectClass"_L1] = defectClass;
    return body;
}

struct Flaw
{
    PictureSpec::View view;
    Phrase name;
};

const Flaw& flawOf(const Entity& receipt)
{
    static const QList<Flaw> kFlaws{{PictureSpec::View::Scratch, {u"Visible scratch"_s, u"明显划痕"_s}},
                                    {PictureSpec::View::Dent, {u"Dent"_s, u"凹陷"_s}},
                                    {PictureSpec::View::Stain, {u"Stain"_s, u"污渍"_s}}};
    return kFlaws[luck(receipt.id + u".flaw"_s, int(kFlaws.size()))];
}

/// The strictest plan among a receipt's lines.
QString planOf(const Entity& order, const Entity& receipt)
{
    static const QStringList kPlans{u"none"_s, u"basic"_s, u"full"_s, u"aql"_s};
    qsizetype strictest = 0;
    for (const QJsonValue& line : receipt.body["lines"_L1].toArray())
        strictest = std::max(strictest, kPlans.indexOf(orderLine(order, line["lineNo"_L1])["qcPlan"_L1].toString()));
    return kPlans[strictest];
}

struct Limits
{
    qint64 samples;
    qint64 major;
    qint64 minor;
};

/// Most defects allowed in a sample: ISO 2859-1, single sampling, AQL 2.5 and 4.0.
Limits limitsFor(qint64 samples)
{
    static const QList<Limits> kTable{{5, 0, 0},  {8, 0, 1},  {13, 1, 1},   {20, 1, 2},    {32, 2, 3},
                                      {50, 3, 5}, {80, 5, 7}, {125, 7, 10}, {200, 10, 14}, {315, 14, 21}};
    Limits limits{0, 0, 0};
    for (const Limits& row : kTable) {
        if (samples >= row.samples)
            limits = row;
    }
    return limits;
}

QJsonArray limitsList(qint64 major, qint64 minor, const Limits& limits)
{
    return {QJsonObject{{u"class"_s, u"critical"_s}, {u"found"_s, 0}, {u"limit"_s, 0}},
            QJsonObject{{u"class"_s, u"major"_s}, {u"found"_s, major}, {u"limit"_s, limits.major}},
            QJsonObject{{u"class"_s, u"minor"_s}, {u"found"_s, minor}, {u"limit"_s, limits.minor}}};
}

/// What the received goods of a receipt cost.
qint64 valueOf(const Entity& order, const Entity& receipt, QLatin1StringView which)
{
    qint64 minor = 0;
    for (const QJsonValue& line : receipt.body["lines"_L1].toArray())
        minor += lineTotal(priceMicro(orderLine(order, line["lineNo"_L1])["unitPrice"_L1]), quantityMilli(line[which]),
                           kCny);
    return minor;
}

QJsonObject option(const QString& choice, const Phrase& text, qint64 credit, qint64 cost, qint64 days)
{
    QJsonObject body = withWords({{u"choice"_s, choice}}, "text"_L1, text);
    if (credit > 0)
        body["credit"_L1] = money(credit, kCny);
    if (cost > 0)
        body["cost"_L1] = money(cost, kCny);
    if (days > 0)
        body["days"_L1] = days;
    return body;
}

} // namespace

Finding findingOf(const Desk& desk, const Entity& order, const Entity& receipt, const QString& wish)
{
    if (wish == "short"_L1)
        return Finding::Short;
    if (wish == "good"_L1)
        return Finding::Good;
    const bool inspected = planOf(order, receipt) != "none"_L1;
    if (wish == "defects"_L1)
        return Finding::Defects;
    // Orders of the made-up past, which nobody sent, are left to chance.
    if (desk.isPast() || !order.body.contains("clientRef"_L1)) {
        const int throwOf100 = luck(receipt.id + u".finding"_s, 100);
        return inspected && throwOf100 < 9 ? Finding::Defects : throwOf100 > 94 ? Finding::Short : Finding::Good;
    }
    if (!inspected)
        return Finding::Good;
    // Of an order worth an inspection, the first receipt that is inspected fails: one decision is needed.
    for (const Entity& other : desk.children(u"receipt"_s, order.id)) {
        const bool earlier = other.id != receipt.id &&
                             (other.body.contains("inspection"_L1) || other.body["state"_L1].toString() == "signed"_L1);
        if (earlier && planOf(order, other) != "none"_L1)
            return Finding::Good;
    }
    return Finding::Defects;
}

void countGoods(Entity& receipt, bool isShort)
{
    QJsonArray lines = receipt.body["lines"_L1].toArray();
    for (qsizetype i = 0; i < lines.size(); ++i) {
        QJsonObject line = lines[i].toObject();
        const qint64 expected = quantityMilli(line["expected"_L1]);
        const QString unit = line["expected"_L1]["unit"_L1].toString();
        qint64 received = expected;
        if (isShort && i == 0 && expected >= 2000) {
            const qint64 missing = std::max<qint64>(1000, expected / 10000 * 1000);
            received = expected - missing;
            receipt.body["discrepancy"_L1] =
                withWords({{u"kind"_s, u"short"_s}, {u"quantity"_s, quantity(missing, unit)}}, "text"_L1,
                          Phrase(u"%1 of %2 received"_s, u"收到%1，应收%2"_s)
                              .arg(shortText(received, kQuantityDecimals), shortText(expected, kQuantityDecimals)));
        }
        line["received"_L1] = quantity(received, unit);
        lines[i] = line;
    }
    receipt.body["lines"_L1] = lines;
}

QJsonObject inspectionOf(const Desk& desk, const Business& business, const Entity& order, const Entity& receipt,
                         Finding finding)
{
    QString plan = planOf(order, receipt);
    if (plan == "none"_L1 && finding == Finding::Good)
        return {};
    if (plan == "none"_L1)
        plan = u"basic"_s;
    qint64 lotMilli = 0;
    for (const QJsonValue& line : receipt.body["lines"_L1].toArray())
        lotMilli += quantityMilli(line["received"_L1]);
    const qint64 lot = (lotMilli + 999) / 1000;
    const QJsonObject rule =
        business.reference.feeRule(u"inspection_aql"_s, order.body["serviceMode"_L1].toString(), desk.now());
    const qint64 samples = plan == "full"_L1  ? lot
                           : plan == "aql"_L1 ? samplesFor(rule, lotMilli)
                                              : std::min<qint64>(lot, 5);
    const Limits limits = limitsFor(samples);
    const bool failed = finding == Finding::Defects;
    const qint64 major = failed ? std::min(samples, limits.major + 2 + luck(receipt.id + u".major"_s, 4))
                                : std::min<qint64>(limits.major, luck(receipt.id + u".major"_s, 3));
    const qint64 minor = std::min<qint64>(limits.minor, luck(receipt.id + u".minor"_s, 5));
    QJsonArray defects;
    if (major > 0)
        defects.append(withWords({{u"class"_s, u"major"_s}, {u"count"_s, major}}, "name"_L1, flawOf(receipt).name));
    if (minor > 0)
        defects.append(withWords({{u"class"_s, u"minor"_s}, {u"count"_s, minor}}, "name"_L1,
                                 {u"Loose thread or speck"_s, u"线头或小斑点"_s}));
    const QString number = receipt.body["number"_L1].toString();
    const auto check = [](const Phrase& name, bool passed) {
        return withWords({{u"passed"_s, passed}}, "name"_L1, name);
    };
    const QJsonArray checks{withWords(check({u"Quantity"_s, u"数量"_s}, finding != Finding::Short), "note"_L1,
                                      {u"Counted by carton"_s, u"按箱清点"_s}),
                            check({u"Variant and colour"_s, u"款式与颜色"_s}, true),
                            check({u"Function"_s, u"功能"_s}, true), check({u"Surface"_s, u"外观"_s}, !failed),
                            check({u"Packing and labels"_s, u"包装与标签"_s}, true)};
    QJsonObject report{{u"id"_s, u"in-"_s + receipt.id.mid(3)},
                       {u"number"_s, number},
                       {u"plan"_s, plan},
                       {u"lotSize"_s, lot},
                       {u"sampleSize"_s, samples},
                       {u"checks"_s, checks},
                       {u"defects"_s, defects},
                       {u"limits"_s, limitsList(major, minor, limits)},
                       {u"verdict"_s, failed                      ? u"failed"_s
                                      : finding == Finding::Short ? u"discrepancy"_s
                                                                  : u"passed"_s},
                       {u"at"_s, desk.nowStamp()}};
    putWords(report, "inspector"_L1, {u"Li Min, Ningbo"_s, u"李敏，宁波"_s});
    if (failed)
        putWords(report, "note"_L1,
                 Phrase(u"%1 on %2 of %3 samples."_s, u"%1：%3件样品中有%2件。"_s)
                     .arg(flawOf(receipt).name, QString::number(major), QString::number(samples)));
    return report;
}

QJsonObject decisionFor(const Desk& desk, const Entity& order, const Entity& receipt, Finding finding)
{
    const qint64 value = valueOf(order, receipt, "received"_L1);
    const Phrase back(u"Everything goes back; refund to your balance."_s, u"全部退回，款项退至您的余额。"_s);
    QJsonArray options;
    if (finding == Finding::Short) {
        const qint64 missing = valueOf(order, receipt, "expected"_L1) - value;
        options.append(
            option(u"accept_with_credit"_s,
                   {u"Store what came; the missing goods are refunded."_s, u"已到货物入库，缺少的货物退款。"_s},
                   missing, 0, 0));
        options.append(
            option(u"accept"_s, {u"Store what came, no money moves."_s, u"已到货物入库，不涉及款项。"_s}, 0, 0, 0));
        options.append(option(u"return_to_supplier"_s, back, value + missing, 0, 10));
    } else {
        options.append(option(u"accept"_s, {u"Stored, no money moves."_s, u"入库，不涉及款项。"_s}, 0, 0, 0));
        options.append(option(u"accept_with_credit"_s,
                              {u"The supplier takes 6 % off these goods."_s, u"供应商对这批货给予6%抵扣。"_s},
                              partOf(value, 600), 0, 0));
        options.append(option(u"rework"_s,
                              {u"The supplier reworks them; new inspection."_s, u"供应商返工，重新验货。"_s}, 0,
                              partOf(value, 120), 9));
        options.append(option(u"return_to_supplier"_s, back, value, 0, 10));
    }
    return {{u"options"_s, options},
            {u"deadline"_s, stamp(desk.now().addSecs(48 * kHour))},
            {u"defaultChoice"_s, finding == Finding::Short ? u"accept_with_credit"_s : u"accept"_s}};
}

QJsonArray arrivalPhotos(const Desk& desk, const Entity& receipt)
{
    QJsonArray photos;
    for (const QJsonValue& line : receipt.body["lines"_L1].toArray()) {
        const QString image = line["imageId"_L1].toString();
        if (image.isEmpty() || photos.size() >= 8)
            continue;
        photos.append(photo(desk, pictureAs(image, PictureSpec::View::Carton, 0), {u"As it arrived"_s, u"到货原样"_s}));
        photos.append(photo(desk, pictureAs(image, PictureSpec::View::Checked, 0),
                            Phrase(u"Opened: %1"_s, u"开箱：%1"_s).arg(Phrase::in(line.toObject(), "title"_L1))));
        const qint64 grams = line["measuredGrams"_L1].toInteger();
        photos.append(photo(desk, pictureAs(image, PictureSpec::View::Scale, quint32(grams)),
                            Phrase(u"%1 g a piece"_s, u"每件%1克"_s).arg(QString::number(grams))));
    }
    return photos;
}

QJsonArray withDefectPhotos(const Desk& desk, const Entity& receipt)
{
    const QString image = receipt.body["lines"_L1].toArray().at(0)["imageId"_L1].toString();
    QJsonArray photos;
    if (!image.isEmpty()) {
        const Flaw& flaw = flawOf(receipt);
        std::optional<PictureSpec> spec = pictureOfId(image);
        for (int i = 0; i < 3; ++i) {
            QString id = pictureAs(image, flaw.view, 0);
            if (spec) {
                spec->view = flaw.view;
                spec->place = quint16(luck(receipt.id, 200) + 97 * i);
                id = pictureId(*spec);
            }
            photos.append(photo(desk, id, flaw.name, u"major"_s));
        }
    }
    for (const QJsonValue& earlier : receipt.body["photos"_L1].toArray())
        photos.append(earlier);
    return photos;
}

} // namespace tradewind::sandbox
