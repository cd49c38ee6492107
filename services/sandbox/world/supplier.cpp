// SPDX-License-Identifier: Apache-2.0
#include "services/sandbox/world/supplier.h"

#include "services/sandbox/world/dice.h"
#include "services/sandbox/world/taxonomy.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <iterator>
#include <span>

namespace tradewind::sandbox {

using namespace Qt::StringLiterals;

namespace {

struct Place
{
    const char* en;
    const char* zh;
    const char* province;
    /// What the name of a firm there puts behind the place's: most places are cities, some counties or a town.
    const char* rank = "市";
};

struct Syllable
{
    const char* en;
    const char* zh;
};

/// What a trade calls its companies.
struct Trade
{
    const char* middle; ///< English name of the middle category; empty: any
    const char* en;
    const char* zh;
};

struct Featured
{
    const char* en;
    const char* zh;
    const char* city;
    const char* cityZh;
    const char* province;
    const char* middle;
    int tenths;
    int repeatBp;
    int years;
    bool factory;
};

constexpr Featured kFeatured[] = {
    {"Yongkang Hengjia Cup Industry", "永康市恒佳杯业有限公司", "Jinhua", "金华", "Zhejiang", "Drinkware", 49, 4100, 11,
     true},
    {"Linyi Fuda Enamel", "临沂福达搪瓷有限公司", "Linyi", "临沂", "Shandong", "Drinkware", 46, 3100, 8, false},
    {"Chaozhou Mingyao Ceramics", "潮州市铭瑶陶瓷有限公司", "Chaozhou", "潮州", "Guangdong", "Tableware", 46, 2900, 9,
     true},
    {"Zibo Haolin Glass", "淄博昊林玻璃制品有限公司", "Zibo", "淄博", "Shandong", "Drinkware", 45, 3300, 6, false},
    {"Anji Zhuyuan Bamboo", "安吉竹源竹业有限公司", "Huzhou", "湖州", "Zhejiang", "Kitchen tools", 48, 4000, 12, true},
    {"Jiangmen Baixin Metal", "江门市百鑫金属制品有限公司", "Jiangmen", "江门", "Guangdong", "Cookware", 46, 3000, 7,
     false},
    {"Jinhua Tonghe Technology", "金华市童禾科技有限公司", "Jinhua", "金华", "Zhejiang", "Drinkware", 48, 3800, 5,
     true},
    {"Zhongshan Guangyu Lighting", "中山市光宇灯饰有限公司", "Zhongshan", "中山", "Guangdong", "Table lamps", 47, 3500,
     10, true},
    {"Cangnan Budao Bags", "苍南县布道箱包有限公司", "Wenzhou", "温州", "Zhejiang", "Bags", 47, 3600, 8, false},
    {"Shaoxing Mianyun Textile", "绍兴棉云家纺有限公司", "Shaoxing", "绍兴", "Zhejiang", "Home textiles", 46, 3200, 6,
     false},
};

constexpr Place kCoast[] = {{"Yiwu", "义乌", "Zhejiang"},     {"Ningbo", "宁波", "Zhejiang"},
                            {"Taizhou", "台州", "Zhejiang"},  {"Guangzhou", "广州", "Guangdong"},
                            {"Shantou", "汕头", "Guangdong"}, {"Quanzhou", "泉州", "Fujian"},
                            {"Hangzhou", "杭州", "Zhejiang"}, {"Suzhou", "苏州", "Jiangsu"}};
constexpr Place kKitchen[] = {{"Yongkang", "永康", "Zhejiang"},  {"Chaozhou", "潮州", "Guangdong"},
                              {"Zibo", "淄博", "Shandong"},      {"Jiangmen", "江门", "Guangdong"},
                              {"Dehua", "德化", "Fujian", "县"}, {"Jieyang", "揭阳", "Guangdong"},
                              {"Liling", "醴陵", "Hunan"},       {"Anji", "安吉", "Zhejiang", "县"}};
constexpr Place kFurniture[] = {{"Foshan", "佛山", "Guangdong"},     {"Zhongshan", "中山", "Guangdong"},
                                {"Anji", "安吉", "Zhejiang", "县"},  {"Bazhou", "霸州", "Hebei"},
                                {"Caoxian", "曹县", "Shandong", ""}, {"Jiangmen", "江门", "Guangdong"}};
constexpr Place kPaper[] = {{"Dongguan", "东莞", "Guangdong"},
                            {"Wenzhou", "温州", "Zhejiang"},
                            {"Cangnan", "苍南", "Zhejiang", "县"},
                            {"Xiongxian", "雄县", "Hebei", ""},
                            {"Shenzhen", "深圳", "Guangdong"}};
constexpr Place kClothes[] = {{"Guangzhou", "广州", "Guangdong"}, {"Shaoxing", "绍兴", "Zhejiang"},
                              {"Zhuji", "诸暨", "Zhejiang"},      {"Nantong", "南通", "Jiangsu"},
                              {"Shishi", "石狮", "Fujian"},       {"Puning", "普宁", "Guangdong"}};
constexpr Place kBags[] = {{"Baigou", "白沟", "Hebei", "镇"}, {"Guangzhou", "广州", "Guangdong"},
                           {"Wenzhou", "温州", "Zhejiang"},   {"Jinjiang", "晋江", "Fujian"},
                           {"Pinghu", "平湖", "Zhejiang"},    {"Putian", "莆田", "Fujian"}};
constexpr Place kElectronics[] = {{"Shenzhen", "深圳", "Guangdong"},
                                  {"Dongguan", "东莞", "Guangdong"},
                                  {"Huizhou", "惠州", "Guangdong"},
                                  {"Cixi", "慈溪", "Zhejiang"},
                                  {"Zhongshan", "中山", "Guangdong"}};
constexpr Place kTools[] = {{"Yongkang", "永康", "Zhejiang"}, {"Linyi", "临沂", "Shandong"},
                            {"Taizhou", "台州", "Zhejiang"},  {"Handan", "邯郸", "Hebei"},
                            {"Yuhuan", "玉环", "Zhejiang"},   {"Danyang", "丹阳", "Jiangsu"}};
constexpr Place kToys[] = {{"Shantou", "汕头", "Guangdong"},
                           {"Yangzhou", "扬州", "Jiangsu"},
                           {"Yunhe", "云和", "Zhejiang", "县"},
                           {"Dongguan", "东莞", "Guangdong"}};
constexpr Place kJewels[] = {{"Yiwu", "义乌", "Zhejiang"},
                             {"Guangzhou", "广州", "Guangdong"},
                             {"Dongguan", "东莞", "Guangdong"},
                             {"Qingdao", "青岛", "Shandong"}};

constexpr Syllable kFirst[] = {{"Heng", "恒"}, {"Rui", "瑞"},  {"Fu", "福"},    {"Ming", "明"},  {"Tian", "天"},
                               {"Jin", "金"},  {"Hua", "华"},  {"Xing", "兴"},  {"De", "德"},    {"Yi", "亿"},
                               {"Hong", "宏"}, {"Jia", "嘉"},  {"Sheng", "盛"}, {"Bo", "博"},    {"Kai", "凯"},
                               {"An", "安"},   {"Tai", "泰"},  {"Xin", "鑫"},   {"Hai", "海"},   {"Yun", "云"},
                               {"Qi", "奇"},   {"Long", "隆"}, {"Mei", "美"},   {"Chang", "昌"}, {"Guang", "广"},
                               {"Zhi", "智"},  {"Run", "润"},  {"Feng", "丰"},  {"Jun", "骏"},   {"Wan", "万"}};
constexpr Syllable kSecond[] = {
    {"da", "达"},    {"sheng", "晟"}, {"yuan", "源"}, {"tai", "泰"},  {"lin", "林"},  {"he", "禾"},   {"chuang", "创"},
    {"xiang", "祥"}, {"cheng", "诚"}, {"yu", "裕"},   {"fa", "发"},   {"ying", "盈"}, {"shun", "顺"}, {"jie", "杰"},
    {"ke", "科"},    {"wei", "伟"},   {"li", "利"},   {"bang", "邦"}, {"yang", "阳"}, {"hao", "豪"},  {"ren", "仁"},
    {"ping", "平"},  {"tong", "通"},  {"hui", "辉"},  {"lang", "朗"}, {"you", "优"}};

constexpr Trade kTrades[] = {
    {"Drinkware", "Cup Industry", "杯业"},
    {"Drinkware", "Housewares", "日用品"},
    {"Tableware", "Ceramics", "陶瓷"},
    {"Tableware", "Glass", "玻璃制品"},
    {"Cookware", "Cookware", "炊具"},
    {"Cookware", "Metal", "金属制品"},
    {"Kitchen tools", "Bamboo and Wood", "竹木制品"},
    {"Food storage", "Plastics", "塑料制品"},
    {"Home textiles", "Textile", "家纺"},
    {"Decoration", "Arts and Crafts", "工艺品"},
    {"Storage and laundry", "Household Goods", "家居用品"},
    {"Table lamps", "Lighting", "灯饰"},
    {"Ceiling lights", "Lighting", "照明"},
    {"Outdoor lights", "Optoelectronics", "光电"},
    {"Seating", "Furniture", "家具"},
    {"Tables", "Furniture", "家具"},
    {"Shelving", "Metal Furniture", "金属家具"},
    {"Boxes", "Packaging", "包装"},
    {"Bags and pouches", "Packaging Materials", "包装材料"},
    {"Labels", "Printing", "印刷"},
    {"Cushioning", "Packaging", "包装制品"},
    {"Stationery", "Stationery", "文具"},
    {"Tops", "Garment", "服饰"},
    {"Bottoms", "Apparel", "制衣"},
    {"Dresses", "Fashion", "服装"},
    {"Accessories", "Knitting", "针织"},
    {"Workwear", "Safety Products", "劳保用品"},
    {"Bags", "Bags", "箱包"},
    {"Luggage", "Luggage", "箱包"},
    {"Small leather goods", "Leather", "皮具"},
    {"Shoes", "Shoes", "鞋业"},
    {"Umbrellas", "Umbrella", "伞业"},
    {"Fashion jewellery", "Jewellery", "饰品"},
    {"Silver jewellery", "Silverware", "银饰"},
    {"Watches", "Timepieces", "钟表"},
    {"Hair accessories", "Accessories", "饰品"},
    {"Glasses", "Optics", "眼镜"},
    {"Phone accessories", "Electronics", "电子"},
    {"Audio", "Acoustics", "声学科技"},
    {"Computer accessories", "Technology", "科技"},
    {"Smart home", "Smart Technology", "智能科技"},
    {"Small appliances", "Electric Appliances", "电器"},
    {"Components", "Electronic Components", "电子元件"},
    {"Power tools", "Power Tools", "电动工具"},
    {"Hand tools", "Tools", "工具"},
    {"Fasteners", "Fasteners", "紧固件"},
    {"Plumbing", "Sanitary Ware", "卫浴"},
    {"Safety", "Safety Products", "劳保用品"},
    {"Door hardware", "Hardware", "五金"},
    {"Adhesives and tape", "Adhesive Products", "胶粘制品"},
    {"Wheels and tyres", "Auto Parts", "汽配"},
    {"Bicycle parts", "Cycle Parts", "车业"},
    {"Wooden toys", "Wooden Toys", "木制玩具"},
    {"Soft toys", "Toys", "玩具"},
    {"Fitness", "Sports Goods", "体育用品"},
    {"Ball sports", "Sports Goods", "体育用品"},
    {"Camping", "Outdoor Products", "户外用品"},
    {"Make-up", "Cosmetics", "化妆品"},
    {"Skin care", "Biotechnology", "生物科技"},
    {"Dogs", "Pet Products", "宠物用品"},
    {"Feeding", "Pet Products", "宠物用品"},
    {"Cats", "Pet Products", "宠物用品"},
    {"Plant care", "Gardening", "园艺"},
    {"Garden tools", "Garden Tools", "园林工具"},
};
constexpr Trade kOtherTrades[] = {{"", "Trading", "贸易"}, {"", "Products", "制品"}, {"", "Manufacturing", "制造"}};

std::span<const Place> placesOf(int top)
{
    constexpr std::array<std::span<const Place>, 12> places = {
        kKitchen, kFurniture, kPaper, kClothes, kBags, kJewels, kElectronics, kTools, kToys, kCoast, kCoast, kCoast};
    return top < int(places.size()) ? places[std::size_t(top)] : std::span<const Place>(kCoast);
}

Trade tradeOf(const QString& middle, Dice& dice)
{
    QList<Trade> fitting;
    for (const Trade& trade : kTrades) {
        if (middle == QString::fromUtf8(trade.middle))
            fitting.append(trade);
    }
    if (fitting.isEmpty())
        return kOtherTrades[dice.below(std::size(kOtherTrades))];
    return fitting.at(int(dice.below(quint32(fitting.size()))));
}

int nearTo(Dice& dice, int tenths)
{
    return std::clamp(tenths + dice.between(-3, 2), 30, 50);
}

QString provinceZh(const QString& province)
{
    static const QHash<QString, QString> kNames{
        {u"Fujian"_s, u"福建"_s},  {u"Guangdong"_s, u"广东"_s}, {u"Hebei"_s, u"河北"_s},   {u"Hunan"_s, u"湖南"_s},
        {u"Jiangsu"_s, u"江苏"_s}, {u"Shandong"_s, u"山东"_s},  {u"Zhejiang"_s, u"浙江"_s}};
    return kNames.value(province, province);
}

DomesticFreight freightOf(const WorldSupplier& supplier, Dice& dice)
{
    DomesticFreight freight;
    freight.id = u"ft-%1"_s.arg(100000 + supplier.index);
    freight.name = u"%1 standard"_s.arg(supplier.province);
    freight.nameZh = u"%1标准"_s.arg(supplier.provinceZh);
    freight.from = supplier.city;
    freight.fromZh = supplier.cityZh;
    if (supplier.index == 0) { // 3,000 tumblers travel to Ningbo for ¥620.00 in the story
        freight.firstUnits = 44'000;
        freight.firstFen = 2'000;
        freight.nextUnits = 1'000;
        freight.nextFen = 60;
        return freight;
    }
    freight.sellerPays = dice.chance(12);
    freight.byWeight = dice.chance(85);
    if (freight.byWeight) {
        freight.firstUnits = dice.chance(50) ? 1'000 : 3'000;
        freight.firstFen = dice.between(6, 14) * 100;
        freight.nextUnits = 1'000;
        freight.nextFen = dice.between(8, 32) * 5;
    } else {
        freight.firstUnits = 100;
        freight.firstFen = dice.between(10, 30) * 100;
        freight.nextUnits = 100;
        freight.nextFen = dice.between(4, 12) * 100;
    }
    if (dice.chance(25))
        freight.freeAboveFen = qint64(dice.between(5, 30)) * 1'000'000;
    return freight;
}

} // namespace

int firstScore(Dice& dice)
{
    const int low = int(dice.below(6));
    return 40 + low + int(dice.below(5));
}

int featuredSuppliers()
{
    return int(std::size(kFeatured));
}

WorldSupplier makeSupplier(quint64 seed, const Taxonomy& taxonomy, int index)
{
    Dice dice{seed, 0x5375, quint64(index)};
    WorldSupplier supplier;
    supplier.index = index;
    supplier.id = u"s-%1"_s.arg(100000 + index);
    int composite = firstScore(dice);
    bool factory = dice.chance(30);
    if (index < featuredSuppliers()) {
        const Featured& featured = kFeatured[index];
        supplier.en = QString::fromUtf8(featured.en);
        supplier.zh = QString::fromUtf8(featured.zh);
        supplier.city = QString::fromUtf8(featured.city);
        supplier.cityZh = QString::fromUtf8(featured.cityZh);
        supplier.province = QString::fromUtf8(featured.province);
        for (int middle = 0; middle < taxonomy.middles(); ++middle) {
            if (taxonomy.middle(middle).en == QString::fromUtf8(featured.middle))
                supplier.middle = middle;
        }
        composite = featured.tenths;
        factory = featured.factory;
        supplier.memberYears = featured.years;
        supplier.repeatBp = featured.repeatBp;
    } else {
        supplier.middle = (index - featuredSuppliers()) % taxonomy.middles();
        const int top = taxonomy.categories().at(taxonomy.topOfMiddle(supplier.middle)).id.mid(2, 2).toInt() - 1;
        const std::span<const Place> places = placesOf(top);
        const Place& place = places[dice.below(quint32(places.size()))];
        const Syllable& first = kFirst[dice.below(std::size(kFirst))];
        const Syllable& second = kSecond[dice.below(std::size(kSecond))];
        const Trade trade = tradeOf(taxonomy.middle(supplier.middle).en, dice);
        supplier.city = QString::fromUtf8(place.en);
        supplier.cityZh = QString::fromUtf8(place.zh);
        supplier.province = QString::fromUtf8(place.province);
        supplier.en = u"%1 %2%3 %4"_s.arg(supplier.city, QString::fromUtf8(first.en), QString::fromUtf8(second.en),
                                          QString::fromUtf8(trade.en));
        supplier.zh =
            u"%1%2%3%4%5有限公司"_s.arg(supplier.cityZh, QString::fromUtf8(place.rank), QString::fromUtf8(first.zh),
                                        QString::fromUtf8(second.zh), QString::fromUtf8(trade.zh));
        supplier.memberYears = dice.between(1, 16);
        supplier.repeatBp = dice.between(800, 5200);
    }
    supplier.compositeTenths = std::min(composite, 50);
    supplier.logisticsTenths = nearTo(dice, composite);
    supplier.disputeTenths = nearTo(dice, composite);
    supplier.offerTenths = nearTo(dice, composite);
    supplier.consultingTenths = nearTo(dice, composite);
    supplier.afterSalesTenths = nearTo(dice, composite);
    const int good = composite - 40;
    supplier.pickupBp = std::min(9'990, 8'600 + good * 110 + dice.between(0, 300));
    supplier.refundBp = std::max(10, 260 - good * 24 + dice.between(0, 60));
    supplier.fulfilmentBp = std::min(9'990, 8'700 + good * 100 + dice.between(0, 280));
    supplier.delayedBp = std::max(20, 900 - good * 80 + dice.between(0, 120));
    if (factory)
        supplier.identities.append(u"super_factory"_s);
    if (dice.chance(45))
        supplier.identities.append(u"powerful_merchant"_s);
    if (supplier.memberYears >= 2)
        supplier.identities.append(u"tp_member"_s);
    supplier.provinceZh = provinceZh(supplier.province);
    supplier.freight.append(freightOf(supplier, dice));
    for (const QString& word : supplier.en.split(u' ').mid(1, 2))
        supplier.codeLetters.append(word.at(0).toUpper());
    if (supplier.codeLetters.size() < 2)
        supplier.codeLetters.append(u'X');
    return supplier;
}

} // namespace tradewind::sandbox
