// SPDX-License-Identifier: Apache-2.0
#include "services/sandbox/world/world.h"

#include "services/sandbox/world/dice.h"
#include "services/sandbox/world/featured.h"

#include <QRegularExpression>

#include <algorithm>
#include <iterator>

namespace tradewind::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kFirstNumber = 683904177725; // the tumbler of the design
constexpr qint64 kIdStep = 100'003;
constexpr qint64 kIdJitter = 90'001;
constexpr int kBase36Width = 5;
constexpr int kMaxSkus = 24;

qint64 numberOf(qint64 index)
{
    return index == 0 ? kFirstNumber
                      : kFirstNumber + index * kIdStep + qint64(hashOf({0x4944, quint64(index)}) % kIdJitter);
}

/// Prices as people set them: steps of 0.05 from 5 yuan on, of a fen below, of a tenth of a fen for screws.
qint64 nicePrice(qint64 micros)
{
    const qint64 step = micros >= 200'000'000 ? 1'000'000
                        : micros >= 5'000'000 ? 50'000
                        : micros >= 500'000   ? 10'000
                                              : 1'000;
    return std::max(step, (micros + step / 2) / step * step);
}

/// The next 1, 2, 3 or 5 times a power of ten that is at least `value`.
qint64 niceQuantity(qint64 value)
{
    for (qint64 power = 1;; power *= 10) {
        for (const qint64 digit : {1, 2, 3, 5}) {
            if (digit * power >= value)
                return digit * power;
        }
    }
}

int cubeRoot(qint64 value)
{
    int low = 0;
    int high = 3'000;
    while (low < high) {
        const int middle = (low + high + 1) / 2;
        if (qint64(middle) * middle * middle <= value)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}

struct Build
{
    int length;
    int width;
    int height; ///< proportions
    int cubicMmPerGram;
};

Build buildOf(Kind kind)
{
    switch (kind) {
    case Kind::Tumbler:
    case Kind::Bottle:
    case Kind::Umbrella:
    case Kind::Spray:
    case Kind::Vase:
    case Kind::Lipstick:
        return {72, 72, 218, 3'100};
    case Kind::Plate:
    case Kind::Pan:
    case Kind::WallClock:
    case Kind::Board:
    case Kind::Frame:
    case Kind::Notebook:
    case Kind::Keyboard:
    case Kind::PhoneCase:
        return {180, 170, 30, 2'200};
    case Kind::Cushion:
    case Kind::Plush:
    case Kind::Pendant:
    case Kind::Basket:
    case Kind::Tent:
    case Kind::Backpack:
    case Kind::Suitcase:
    case Kind::Chair:
        return {150, 130, 110, 9'000};
    case Kind::Shirt:
    case Kind::Hoodie:
    case Kind::Trousers:
    case Kind::Dress:
    case Kind::Towel:
    case Kind::Tote:
    case Kind::Scarf:
    case Kind::Pouch:
    case Kind::Sock:
        return {160, 120, 22, 4'800};
    case Kind::Knife:
    case Kind::Cutlery:
    case Kind::Hammer:
    case Kind::Wrench:
    case Kind::Screwdriver:
    case Kind::Pen:
    case Kind::Brush:
    case Kind::Leash:
    case Kind::Mat:
        return {240, 60, 32, 1'500};
    case Kind::Screw:
    case Kind::Ring:
    case Kind::Necklace:
    case Kind::Dumbbell:
    case Kind::PowerBank:
        return {80, 50, 40, 600};
    case Kind::Mug:
    case Kind::Teapot:
    case Kind::Dripper:
    case Kind::Pitcher:
    case Kind::Glass:
    case Kind::Bowl:
    case Kind::Cap:
    case Kind::Glove:
    case Kind::Shoe:
    case Kind::Watch:
    case Kind::Gloves:
        return {120, 95, 100, 3'600};
    default:
        return {130, 110, 90, 3'400};
    }
}

WorldSize sizeOf(Kind kind, int grams)
{
    const Build build = buildOf(kind);
    const qint64 volume = qint64(std::max(grams, 3)) * build.cubicMmPerGram;
    const qint64 unit = qint64(build.length) * build.width * build.height;
    // A thousandth part of the proportions' scale keeps everything in whole numbers.
    const int scale = cubeRoot(volume * 1'000'000 / std::max<qint64>(unit, 1) * 1'000 / 1'000);
    const auto part = [scale](int proportion) { return std::max(2, proportion * scale / 100); };
    return {part(build.length), part(build.width), part(build.height)};
}

QString codeOf(qint64 index, const QString& letters, int place)
{
    return u"%1%2-%3"_s.arg(letters, QString::number(index, 36).toUpper().rightJustified(kBase36Width, u'0'))
        .arg(place + 1, 2, 10, QChar(u'0'));
}

const Word* wordAt(std::span<const Word> words, int place)
{
    return place >= 0 && place < int(words.size()) ? &words[std::size_t(place)] : nullptr;
}

/// The last of the words that a title names; the first of all when it names none.
quint8 namedIn(const QString& title, std::span<const Word> words)
{
    quint8 found = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (*words[i].en != '\0' && title.contains(QString::fromUtf8(words[i].en), Qt::CaseInsensitive))
            found = quint8(i);
    }
    return found;
}

bool choosesSize(Sizes sizes)
{
    return sizes != Sizes::None && sizes != Sizes::Pieces;
}

/// Sizes that are only a choice and never part of a title.
bool sizesStayOutOfTitle(Sizes sizes)
{
    return sizes == Sizes::Garment || sizes == Sizes::Shoe;
}

} // namespace

World::World(quint64 seed, qint64 offers)
    : m_seed(seed)
    , m_offers(std::max<qint64>(offers, qint64(featuredOffers().size())))
    , m_suppliers(0)
{
    m_suppliers = std::max(featuredSuppliers() + m_taxonomy.middles(), int(m_offers / 50));
}

QString World::offerId(qint64 index)
{
    return u"o-%1"_s.arg(numberOf(index));
}

std::optional<qint64> World::offerIndex(QStringView id) const
{
    const QStringView digits = id.startsWith("o-"_L1) ? id.mid(2) : id;
    bool ok = false;
    const qint64 number = digits.toLongLong(&ok);
    if (!ok || digits.size() != 12 || number < kFirstNumber)
        return std::nullopt;
    const qint64 index = (number - kFirstNumber) / kIdStep;
    if (index >= m_offers || numberOf(index) != number)
        return std::nullopt;
    return index;
}

std::optional<int> World::supplierIndex(QStringView id) const
{
    bool ok = false;
    const int number = id.startsWith("s-"_L1) ? id.mid(2).toInt(&ok) : 0;
    if (!ok || number < 100'000 || number - 100'000 >= m_suppliers || id.size() != u"s-%1"_s.arg(number).size())
        return std::nullopt;
    return number - 100'000;
}

std::optional<std::pair<qint64, int>> World::skuOfCode(const QString& code) const
{
    static const QRegularExpression form(u"^([A-Z]{2})([0-9A-Z]{5,8})-(\\d\\d)$"_s);
    const QRegularExpressionMatch match = form.match(code.trimmed().toUpper());
    if (!match.hasMatch())
        return std::nullopt;
    const qint64 index = match.captured(2).toLongLong(nullptr, 36);
    const int place = match.captured(3).toInt() - 1;
    if (index >= m_offers)
        return std::nullopt;
    const WorldOffer found = offer(index);
    if (place < 0 || place >= found.skus.size() || found.skus.at(place).code != code.trimmed().toUpper())
        return std::nullopt;
    return std::pair(index, place);
}

int World::pickSupplier(quint64 hash, int middle) const
{
    const int middles = m_taxonomy.middles();
    const int ordinary = m_suppliers - featuredSuppliers();
    const int ofMiddle = (ordinary - middle + middles - 1) / middles;
    return featuredSuppliers() + middle + middles * int(hash % quint64(ofMiddle));
}

OfferFacts World::facts(qint64 index) const
{
    OfferFacts facts;
    Dice dice{m_seed, 0x4f66, quint64(index)};
    // Each roll stands in a statement of its own: the order of operands is not fixed by the language.
    facts.sold = int(dice.below(1'000));
    facts.sold = facts.sold * int(dice.below(40)) + 17;
    if (index < qint64(featuredOffers().size())) {
        const FeaturedOffer& featured = featuredOffers()[std::size_t(index)];
        facts.product = quint16(m_taxonomy.product(featured.product));
        facts.size = quint8(std::max(featured.size, 0));
        facts.supplier = featured.supplier;
        facts.moq = featured.moq;
        facts.lot = featured.lot;
        facts.leadDays = quint8(featured.leadDays);
        facts.stock = featured.stock;
        facts.priceMicros = featured.firstMicros;
        facts.sold = 12'400 / (int(index) + 1) + 180;
        facts.ratingTenths = quint8(makeSupplier(m_seed, m_taxonomy, featured.supplier).compositeTenths);
        const GoodsRow& goods = *m_taxonomy.products().at(facts.product).row;
        const QString title = QString::fromUtf8(featured.en);
        facts.stuff = namedIn(title, wordsOf(goods.stuff));
        facts.feature = namedIn(title, wordsOf(goods.features));
        return facts;
    }
    // One offer in twelve is drinkware: the shop window of the demo.
    const auto& products = m_taxonomy.products();
    const int drinkware = 16;
    facts.product = quint16(dice.chance(8) ? dice.below(drinkware) : dice.below(quint32(products.size())));
    const Product& product = products.at(facts.product);
    const GoodsRow& row = *product.row;
    const auto pick = [&dice](std::span<const Word> words) {
        return words.empty() ? quint8(0) : quint8(dice.below(quint32(words.size())));
    };
    facts.size = pick(wordsOf(row.sizes));
    facts.stuff = pick(wordsOf(row.stuff));
    facts.feature = pick(wordsOf(row.features));
    facts.supplier = pickSupplier(dice.next() >> 8, product.middleOrdinal);
    qint64 price = qint64(row.lowFen) * 10'000 + qint64(dice.below(10'000)) * (row.highFen - row.lowFen);
    for (const Word* word : {wordAt(wordsOf(row.sizes), facts.size), wordAt(wordsOf(row.stuff), facts.stuff),
                             wordAt(wordsOf(row.features), facts.feature)}) {
        if (word)
            price = price * word->percent / 100;
    }
    facts.priceMicros = nicePrice(price);
    const qint64 yuan = facts.priceMicros / 1'000'000;
    constexpr int kLots[] = {1, 2, 5, 6, 10, 12, 20, 24, 50, 100};
    const int lots = yuan < 1 ? 2 : yuan < 10 ? 4 : yuan < 60 ? 5 : yuan < 200 ? 3 : 1;
    const int base = yuan < 1 ? 8 : yuan < 10 ? 6 : yuan < 60 ? 4 : yuan < 200 ? 1 : 0;
    facts.lot = dice.chance(yuan < 200 ? 70 : 20)
                    ? kLots[std::min(base + int(dice.below(quint32(lots))), int(std::size(kLots)) - 1)]
                    : 1;
    const int wanted = yuan < 1     ? dice.between(5, 30) * 100
                       : yuan < 10  ? dice.between(2, 12) * 50
                       : yuan < 60  ? dice.between(1, 15) * 20
                       : yuan < 200 ? dice.between(1, 20) * 5
                                    : dice.between(1, 12);
    facts.moq = (wanted + facts.lot - 1) / facts.lot * facts.lot;
    facts.leadDays = quint8(dice.between(5, 16));
    facts.leadDays = quint8(facts.leadDays + dice.below(16));
    if (!dice.chance(6)) {
        facts.stock = facts.moq * dice.between(2, 60);
        facts.stock += int(dice.below(90)) * (facts.moq > 20 ? 10 : 1);
    }
    // Cheap to know without making the supplier: its first roll is its score.
    Dice supplier{m_seed, 0x5375, quint64(facts.supplier)};
    const int score = firstScore(supplier);
    facts.ratingTenths = quint8(std::clamp(score + dice.between(-2, 1), 34, 50));
    return facts;
}

std::pair<QString, QString> World::titles(qint64 index, const OfferFacts& facts) const
{
    if (index < qint64(featuredOffers().size())) {
        const FeaturedOffer& featured = featuredOffers()[std::size_t(index)];
        return {QString::fromUtf8(featured.en), QString::fromUtf8(featured.zh)};
    }
    const GoodsRow& row = *m_taxonomy.products().at(facts.product).row;
    const Word* size = wordAt(wordsOf(row.sizes), facts.size);
    const Word* stuff = wordAt(wordsOf(row.stuff), facts.stuff);
    const Word* feature = wordAt(wordsOf(row.features), facts.feature);
    QString en = QString::fromUtf8(row.en);
    QString zh;
    if (stuff && standsBefore(row.stuff)) {
        const bool keepCase = en.size() > 1 && (en.at(1).isUpper() || en.at(1).isDigit() || en.at(1) == u'-');
        en = QString::fromUtf8(stuff->en) + u' ' + (keepCase ? en : en.at(0).toLower() + en.mid(1));
    }
    if (stuff)
        zh += QString::fromUtf8(stuff->zh);
    zh += QString::fromUtf8(row.zh);
    if (size && !sizesStayOutOfTitle(row.sizes)) {
        en += (row.sizes == Sizes::Pieces ? u", "_s : u" "_s) + QString::fromUtf8(size->en);
        zh += u' ' + QString::fromUtf8(size->zh);
    }
    if (stuff && !standsBefore(row.stuff))
        en += u", "_s + QString::fromUtf8(stuff->en);
    if (feature && *feature->en != '\0') {
        en += u", "_s + QString::fromUtf8(feature->en);
        zh += u' ' + QString::fromUtf8(feature->zh);
    }
    return {en, zh};
}

namespace {

QList<WorldTier> makeTiers(Dice& dice, qint64 index, const OfferFacts& facts)
{
    if (index == 0)
        return {{200, 23'800'000}, {1'000, 22'600'000}, {3'000, 21'850'000}, {5'000, 21'200'000}};
    QList<WorldTier> tiers{{facts.moq, facts.priceMicros}};
    const int count = index < qint64(featuredOffers().size()) ? 4 : dice.between(1, 4);
    qint64 quantity = facts.moq;
    qint64 price = facts.priceMicros;
    while (tiers.size() < count) {
        quantity = niceQuantity(quantity * dice.between(2, 4));
        quantity = (quantity + facts.lot - 1) / facts.lot * facts.lot;
        const qint64 lower = nicePrice(price * (1'000 - dice.between(18, 55)) / 1'000);
        if (lower >= price)
            break;
        price = lower;
        tiers.append({quantity, price});
    }
    return tiers;
}

WorldWeights weigh(Dice& dice, int grams)
{
    WorldWeights weights;
    weights.seller = std::max(1, grams * dice.between(84, 101) / 100);
    if (dice.chance(80)) {
        weights.predicted = std::max(1, grams * dice.between(96, 104) / 100);
        weights.accuracyBp = dice.between(82, 97) * 100;
    }
    if (dice.chance(30))
        weights.official = grams;
    return weights;
}

WorldWeights scaled(const WorldWeights& weights, int percent)
{
    const auto part = [percent](int grams) { return grams == 0 ? 0 : std::max(1, grams * percent / 100); };
    return {part(weights.seller), part(weights.predicted), weights.accuracyBp, part(weights.official)};
}

int weightPercent(const Word* size, const Word* main)
{
    return size && main ? 100 * size->percent / main->percent : 100;
}

} // namespace

WorldOffer World::offer(qint64 index) const
{
    WorldOffer offer;
    offer.index = index;
    offer.id = offerId(index);
    offer.facts = facts(index);
    std::tie(offer.en, offer.zh) = titles(index, offer.facts);
    const GoodsRow& row = *m_taxonomy.products().at(offer.facts.product).row;
    Dice dice{m_seed, 0x4465, quint64(index)};
    const bool featured = index < qint64(featuredOffers().size());
    const FeaturedOffer* story = featured ? &featuredOffers()[std::size_t(index)] : nullptr;

    offer.unit =
        row.sizes == Sizes::Pieces ? u"set"_s
        : row.sizes == Sizes::Shoe || row.kind == Kind::Glove || row.kind == Kind::Gloves || row.kind == Kind::Sock
            ? u"pair"_s
            : u"piece"_s;
    offer.tiers = makeTiers(dice, index, offer.facts);
    offer.perSku = !featured && offer.tiers.size() == 1;
    offer.mixes = featured || dice.chance(60);
    if (offer.mixes) {
        offer.mixMinQuantity = index == 0 ? 500 : offer.facts.moq * 2;
        if (index == 0 || dice.chance(50))
            offer.mixMinFen = index == 0
                                  ? 300'000
                                  : niceQuantity(offer.facts.priceMicros / 1'000'000 * offer.facts.moq * 2 + 100) * 100;
    }
    offer.dispatchHours = dice.chance(70) || index == 0 ? 48 : dice.chance(50) ? 24 : 72;
    offer.traits = row.traits;
    offer.hs = QString::fromLatin1(row.hs);
    if (offer.hs.startsWith("33"_L1))
        offer.traits |= Cosmetic;
    if (row.grams > 12'000)
        offer.traits |= Oversize;

    const std::span<const Word> sizes = wordsOf(row.sizes);
    const Word* mainSize = wordAt(sizes, offer.facts.size);
    const Word* stuff = wordAt(wordsOf(row.stuff), offer.facts.stuff);
    int grams = mainSize ? row.grams * mainSize->percent / 100 : row.grams;
    if (stuff)
        grams = grams * (100 + (stuff->percent - 100) / 4) / 100;
    grams = std::max(2, grams * dice.between(92, 108) / 100);
    if (story) {
        offer.weights = {story->grams * 89 / 100, story->grams, 9'200, 0};
        grams = story->grams;
    } else {
        offer.weights = weigh(dice, grams);
    }
    offer.dims = index == 0 ? WorldSize{76, 76, 222} : sizeOf(row.kind, grams);
    if (std::max({offer.dims.length, offer.dims.width, offer.dims.height}) > 1'200)
        offer.traits |= Oversize;
    offer.cartonQuantity =
        index == 0 ? 50
                   : int(std::clamp<qint64>(qint64(std::max(1, 14'000 / grams)) / offer.facts.lot * offer.facts.lot,
                                            offer.facts.lot, 5'000));
    offer.cartonGrams = index == 0 ? 18'600 : offer.cartonQuantity * grams + 650;
    if (index == 0) {
        offer.cartonDims = {520, 420, 380};
    } else {
        const qint64 volume = qint64(offer.dims.length + 4) * (offer.dims.width + 4) * (offer.dims.height + 4) *
                              offer.cartonQuantity * 112 / 100;
        const int side = cubeRoot(volume);
        offer.cartonDims = {side * 125 / 100 + 6, side + 6, side * 80 / 100 + 6};
    }

    // Variants: colours × sizes, at most 24.
    QList<quint8> colours;
    if (story) {
        for (const int place : story->colours) {
            if (place >= 0)
                colours.append(quint8(place));
        }
    } else {
        const std::span<const quint8> usual = coloursFor(row.features, row.kind);
        const int count = std::min(int(usual.size()), dice.between(1, 6));
        const quint32 start = dice.below(quint32(usual.size()));
        for (int i = 0; i < count; ++i)
            colours.append(usual[(start + std::size_t(i) * 3 + (std::size_t(i) * 3 / usual.size())) % usual.size()]);
        std::sort(colours.begin(), colours.end());
        colours.erase(std::unique(colours.begin(), colours.end()), colours.end());
    }
    QList<int> choice{-1};
    if (choosesSize(row.sizes) && (!story || index == 0)) {
        if (sizesStayOutOfTitle(row.sizes) || index == 0) {
            choice.clear();
            for (int i = 0; i < int(sizes.size()) && (index != 0 || i < 3); ++i)
                choice.append(i);
        } else if (!story && dice.chance(55)) {
            choice = {offer.facts.size};
            const int other = offer.facts.size + 1 < int(sizes.size()) ? offer.facts.size + 1 : offer.facts.size - 1;
            choice.append(other);
            std::sort(choice.begin(), choice.end());
        }
    }
    while (colours.size() * choice.size() > kMaxSkus)
        colours.removeLast();
    const WorldSupplier maker = supplier(offer.facts.supplier);
    const QString number = offer.id.mid(2);
    int left = offer.facts.stock;
    int places = int(colours.size() * choice.size());
    for (const quint8 shade : std::as_const(colours)) {
        for (const int size : std::as_const(choice)) {
            WorldSku sku;
            const int place = int(offer.skus.size());
            sku.id = u"k-%1-%2"_s.arg(number).arg(place + 1);
            sku.code = codeOf(index, maker.codeLetters, place);
            sku.colour = shade;
            sku.size = size;
            const Word* own = wordAt(sizes, size);
            const bool otherSize = own && mainSize && own->percent != mainSize->percent && size != offer.facts.size;
            sku.weights = otherSize ? scaled(offer.weights, weightPercent(own, mainSize)) : offer.weights;
            sku.dims = otherSize ? sizeOf(row.kind,
                                          std::max({sku.weights.official, sku.weights.predicted, sku.weights.seller}))
                                 : offer.dims;
            sku.priceMicros = offer.tiers.first().priceMicros;
            if (otherSize) {
                for (const WorldTier& tier : std::as_const(offer.tiers))
                    sku.tiers.append(
                        {tier.minQuantity, nicePrice(tier.priceMicros * own->percent / mainSize->percent)});
                sku.priceMicros = sku.tiers.first().priceMicros;
                if (offer.perSku)
                    sku.tiers.clear();
            }
            sku.stock =
                places == 1 ? left : int(std::min<qint64>(left, qint64(left / places) * dice.between(60, 140) / 100));
            left -= sku.stock;
            --places;
            const int shape = size >= 0 ? size : sizes.empty() ? 1 : int(offer.facts.size);
            sku.picture = {row.kind,
                           shade,
                           quint8((shade + 3) % palette().size()),
                           PictureSpec::View::Front,
                           quint8(std::min(shape, 4)),
                           0,
                           0};
            offer.skus.append(sku);
        }
    }

    // Pictures: the main one, the other colours, a pair, close to, in its carton.
    PictureSpec main = offer.skus.first().picture;
    main.shape = quint8(sizes.empty() || sizesStayOutOfTitle(row.sizes) ? 1 : std::min<int>(offer.facts.size, 4));
    offer.pictures.append(main);
    for (const quint8 shade : std::as_const(colours)) {
        PictureSpec other = main;
        other.colour = shade;
        other.second = quint8((shade + 3) % palette().size());
        if (other != main && offer.pictures.size() < 5)
            offer.pictures.append(other);
    }
    PictureSpec extra = main;
    if (colours.size() > 1) {
        extra.view = PictureSpec::View::Pair;
        extra.second = colours.at(1);
        offer.pictures.append(extra);
    }
    extra = main;
    extra.view = PictureSpec::View::Detail;
    offer.pictures.append(extra);
    extra.view = PictureSpec::View::Boxed;
    offer.pictures.append(extra);
    return offer;
}

QString decimalOfMicros(qint64 micros)
{
    return QString::fromLatin1(decimalBytes(micros));
}

QByteArray decimalBytes(qint64 micros)
{
    QByteArray text = QByteArray::number(micros / 1'000'000);
    qint64 rest = micros % 1'000'000;
    if (rest != 0) {
        QByteArray digits = QByteArray::number(rest).rightJustified(6, '0');
        while (digits.endsWith('0'))
            digits.chop(1);
        text += '.' + digits;
    }
    return text;
}

QString decimalOfFen(qint64 fen)
{
    return u"%1%2.%3"_s.arg(fen < 0 ? u"-"_s : QString()).arg(qAbs(fen) / 100).arg(qAbs(fen) % 100, 2, 10, QChar(u'0'));
}

} // namespace tradewind::sandbox
