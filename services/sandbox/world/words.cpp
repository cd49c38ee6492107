// SPDX-License-Identifier: Apache-2.0
#include "services/sandbox/world/goods.h"

namespace tradewind::sandbox {

namespace {

constexpr Word kMl[] = {
    {"350 ml", "350ml", 86}, {"500 ml", "500ml", 100}, {"750 ml", "750ml", 119}, {"1 l", "1L", 140}};
constexpr Word kCup[] = {
    {"300 ml", "300ml", 92}, {"350 ml", "350ml", 100}, {"450 ml", "450ml", 116}, {"600 ml", "600ml", 138}};
constexpr Word kLitre[] = {{"1 l", "1L", 80}, {"1.5 l", "1.5L", 100}, {"2 l", "2L", 122}, {"3 l", "3L", 155}};
constexpr Word kCm[] = {{"18 cm", "18cm", 82}, {"24 cm", "24cm", 100}, {"30 cm", "30cm", 128}, {"40 cm", "40cm", 170}};
constexpr Word kDiameter[] = {
    {"16 cm", "16cm", 78}, {"20 cm", "20cm", 100}, {"24 cm", "24cm", 126}, {"28 cm", "28cm", 158}};
constexpr Word kRectangle[] = {{"20 × 30 cm", "20×30cm", 80},
                               {"30 × 40 cm", "30×40cm", 100},
                               {"38 × 42 cm", "38×42cm", 118},
                               {"50 × 70 cm", "50×70cm", 175}};
constexpr Word kGarment[] = {{"S", "S", 98}, {"M", "M", 100}, {"L", "L", 101}, {"XL", "XL", 103}, {"XXL", "XXL", 107}};
constexpr Word kShoe[] = {
    {"EU 37", "37码", 98}, {"EU 39", "39码", 100}, {"EU 41", "41码", 101}, {"EU 43", "43码", 103}};
constexpr Word kMetre[] = {{"1 m", "1米", 84}, {"2 m", "2米", 100}, {"3 m", "3米", 130}, {"5 m", "5米", 185}};
constexpr Word kWatt[] = {{"5 W", "5W", 82}, {"9 W", "9W", 100}, {"12 W", "12W", 122}, {"20 W", "20W", 150}};
constexpr Word kPieces[] = {
    {"set of 2", "2件套", 62}, {"set of 4", "4件套", 100}, {"set of 6", "6件套", 140}, {"set of 12", "12件套", 245}};
constexpr Word kMilliamp[] = {
    {"5,000 mAh", "5000毫安", 78}, {"10,000 mAh", "10000毫安", 100}, {"20,000 mAh", "20000毫安", 152}};
constexpr Word kThread[] = {{"M6", "M6", 70}, {"M8", "M8", 100}, {"M10", "M10", 140}, {"M12", "M12", 190}};
constexpr Word kInch[] = {{"6 in", "6寸", 82}, {"8 in", "8寸", 100}, {"10 in", "10寸", 124}};
constexpr Word kGram[] = {
    {"120 g", "120g", 70}, {"220 g", "220g", 100}, {"350 g", "350g", 138}, {"500 g", "500g", 176}};

constexpr Word kSteel[] = {
    {"304 steel", "304不锈钢", 100}, {"316 steel", "316不锈钢", 116}, {"201 steel", "201不锈钢", 86}};
constexpr Word kCeramic[] = {{"Stoneware", "炻瓷", 100},
                             {"Porcelain", "陶瓷", 108},
                             {"Bone china", "骨瓷", 150},
                             {"Reactive-glaze", "窑变釉", 118}};
constexpr Word kGlass[] = {{"Borosilicate", "高硼硅", 115},
                           {"Soda-lime", "钠钙玻璃", 88},
                           {"Ribbed glass", "竖纹玻璃", 104},
                           {"Crystal glass", "水晶玻璃", 130}};
constexpr Word kWood[] = {{"Bamboo", "楠竹", 90},
                          {"Acacia", "相思木", 112},
                          {"Beech", "榉木", 106},
                          {"Walnut", "胡桃木", 160},
                          {"Oak", "橡木", 140}};
constexpr Word kPlastic[] = {
    {"Tritan", "Tritan", 122}, {"PP", "PP", 84}, {"ABS", "ABS", 100}, {"recycled PP", "再生PP", 108}};
constexpr Word kSilicone[] = {
    {"food-grade silicone", "食品级硅胶", 110}, {"liquid silicone", "液态硅胶", 124}, {"TPU", "TPU", 86}};
constexpr Word kCotton[] = {{"Cotton", "纯棉", 100},
                            {"Organic cotton", "有机棉", 128},
                            {"Linen", "亚麻", 142},
                            {"Canvas", "帆布", 94},
                            {"Cotton-polyester", "涤棉", 82}};
constexpr Word kSynthetic[] = {
    {"Polyester", "涤纶", 90}, {"Nylon", "尼龙", 108}, {"Oxford", "牛津布", 96}, {"Recycled PET", "再生涤纶", 118}};
constexpr Word kLeather[] = {
    {"PU leather", "PU皮", 82}, {"Cowhide", "头层牛皮", 180}, {"Suede", "绒面", 130}, {"Cork", "软木", 104}};
constexpr Word kMetal[] = {{"aluminium", "铝合金", 96},
                           {"carbon steel", "碳钢", 88},
                           {"brass", "黄铜", 148},
                           {"zinc alloy", "锌合金", 84},
                           {"chrome vanadium", "铬钒钢", 122}};
constexpr Word kPaper[] = {
    {"Kraft", "牛皮纸", 92}, {"White card", "白卡纸", 108}, {"Corrugated", "瓦楞", 84}, {"Art paper", "铜版纸", 118}};
constexpr Word kKnit[] = {{"Acrylic", "腈纶", 76},
                          {"Wool-blend", "羊毛混纺", 118},
                          {"Merino", "美利奴羊毛", 168},
                          {"Cotton-knit", "棉线", 100}};
constexpr Word kFoam[] = {
    {"EVA", "EVA", 86}, {"TPE", "TPE", 104}, {"NBR", "NBR", 92}, {"Natural rubber", "天然橡胶", 148}};
constexpr Word kJewel[] = {
    {"Stainless steel", "钛钢", 96}, {"Gold-plated", "镀金", 128}, {"Alloy", "合金", 72}, {"Brass", "黄铜", 108}};
constexpr Word kShell[] = {{"ABS", "ABS", 92}, {"ABS and aluminium", "ABS+铝合金", 128}, {"PC", "PC", 106}};

constexpr Word kPlain[] = {{"", "", 100}, {"gift box", "礼盒装", 112}, {"custom logo", "可定制LOGO", 104}};
constexpr Word kVacuum[] = {{"powder coat", "喷粉", 100},
                            {"bamboo lid", "竹盖", 112},
                            {"straw lid", "吸管盖", 106},
                            {"leakproof", "防漏", 103},
                            {"mirror finish", "镜面抛光", 96}};
constexpr Word kGlazed[] = {{"glazed", "釉面", 100},
                            {"matt", "哑光", 103},
                            {"rolled rim", "卷边", 98},
                            {"hand-painted", "手绘", 124},
                            {"gift box", "礼盒装", 115}};
constexpr Word kKitchen[] = {{"", "", 100},
                             {"dishwasher safe", "可洗碗机", 104},
                             {"brushed", "拉丝", 102},
                             {"with lid", "带盖", 112},
                             {"BPA free", "不含双酚A", 103}};
constexpr Word kTextile[] = {{"", "", 100},
                             {"waffle weave", "华夫格", 108},
                             {"fringed", "流苏", 106},
                             {"embroidered", "刺绣", 118},
                             {"OEKO-TEX", "OEKO-TEX认证", 114}};
constexpr Word kGarmentWords[] = {{"regular fit", "常规款", 100},
                                  {"oversized", "宽松版", 106},
                                  {"embroidered", "刺绣", 116},
                                  {"220 gsm", "220克重", 110},
                                  {"unisex", "男女同款", 100}};
constexpr Word kBag[] = {{"", "", 100},
                         {"waterproof", "防水", 112},
                         {"with zip", "带拉链", 106},
                         {"inner pocket", "内袋", 104},
                         {"printed", "印花", 108}};
constexpr Word kTool[] = {{"", "", 100},
                          {"non-slip grip", "防滑手柄", 106},
                          {"galvanised", "镀锌", 98},
                          {"in a case", "盒装", 116},
                          {"professional grade", "工业级", 132}};
constexpr Word kElectronic[] = {{"", "", 100},
                                {"fast charge", "快充", 114},
                                {"CE and RoHS", "CE RoHS认证", 108},
                                {"matt black", "磨砂黑", 100},
                                {"with display", "数显", 122}};
constexpr Word kLight[] = {{"warm white", "暖白光", 100},
                           {"dimmable", "可调光", 116},
                           {"three colours", "三色光", 108},
                           {"USB", "USB款", 104}};
constexpr Word kToy[] = {
    {"", "", 100}, {"EN 71 tested", "EN71检测", 106}, {"Montessori", "蒙氏早教", 110}, {"gift box", "礼盒装", 114}};
constexpr Word kBeauty[] = {{"", "", 100},
                            {"fragrance free", "无香", 102},
                            {"vegan", "纯素", 108},
                            {"private label", "可贴牌", 104},
                            {"refillable", "可替换装", 112}};
constexpr Word kPet[] = {
    {"", "", 100}, {"chew proof", "耐咬", 112}, {"reflective", "反光", 106}, {"washable", "可水洗", 104}};
constexpr Word kGarden[] = {
    {"", "", 100}, {"weatherproof", "耐候", 108}, {"with saucer", "带托盘", 112}, {"UV stable", "抗紫外线", 106}};
constexpr Word kPrint[] = {{"", "", 100},
                           {"one-colour print", "单色印刷", 108},
                           {"full-colour print", "彩印", 124},
                           {"FSC", "FSC认证", 106},
                           {"hot foil", "烫金", 132}};
constexpr Word kFurniture[] = {
    {"", "", 100}, {"flat pack", "平板包装", 96}, {"fabric seat", "布艺坐垫", 114}, {"black legs", "黑色脚", 100}};
constexpr Word kJewelWords[] = {
    {"", "", 100}, {"zirconia", "锆石", 122}, {"hypoallergenic", "防过敏", 108}, {"gift box", "礼盒装", 118}};
constexpr Word kSport[] = {
    {"", "", 100}, {"non-slip", "防滑", 104}, {"with carry bag", "带收纳袋", 112}, {"lightweight", "轻量", 116}};

} // namespace

std::span<const Word> wordsOf(Sizes sizes)
{
    switch (sizes) {
    case Sizes::None:
        return {};
    case Sizes::Ml:
        return kMl;
    case Sizes::Cup:
        return kCup;
    case Sizes::Litre:
        return kLitre;
    case Sizes::Cm:
        return kCm;
    case Sizes::Diameter:
        return kDiameter;
    case Sizes::Rectangle:
        return kRectangle;
    case Sizes::Garment:
        return kGarment;
    case Sizes::Shoe:
        return kShoe;
    case Sizes::Metre:
        return kMetre;
    case Sizes::Watt:
        return kWatt;
    case Sizes::Pieces:
        return kPieces;
    case Sizes::Milliamp:
        return kMilliamp;
    case Sizes::Thread:
        return kThread;
    case Sizes::Inch:
        return kInch;
    case Sizes::Gram:
        return kGram;
    }
    return {};
}

std::span<const Word> wordsOf(Stuff stuff)
{
    switch (stuff) {
    case Stuff::None:
        return {};
    case Stuff::Steel:
        return kSteel;
    case Stuff::Ceramic:
        return kCeramic;
    case Stuff::Glass:
        return kGlass;
    case Stuff::Wood:
        return kWood;
    case Stuff::Plastic:
        return kPlastic;
    case Stuff::Silicone:
        return kSilicone;
    case Stuff::Cotton:
        return kCotton;
    case Stuff::Synthetic:
        return kSynthetic;
    case Stuff::Leather:
        return kLeather;
    case Stuff::Metal:
        return kMetal;
    case Stuff::Paper:
        return kPaper;
    case Stuff::Knit:
        return kKnit;
    case Stuff::Foam:
        return kFoam;
    case Stuff::Jewel:
        return kJewel;
    case Stuff::Shell:
        return kShell;
    }
    return {};
}

bool standsBefore(Stuff stuff)
{
    switch (stuff) {
    case Stuff::Ceramic:
    case Stuff::Glass:
    case Stuff::Wood:
    case Stuff::Cotton:
    case Stuff::Synthetic:
    case Stuff::Leather:
    case Stuff::Paper:
    case Stuff::Knit:
    case Stuff::Foam:
    case Stuff::Jewel:
        return true;
    case Stuff::None:
    case Stuff::Steel:
    case Stuff::Plastic:
    case Stuff::Silicone:
    case Stuff::Metal:
    case Stuff::Shell:
        return false;
    }
    return false;
}

std::span<const Word> wordsOf(Features features)
{
    switch (features) {
    case Features::Plain:
        return kPlain;
    case Features::Vacuum:
        return kVacuum;
    case Features::Glazed:
        return kGlazed;
    case Features::Kitchen:
        return kKitchen;
    case Features::Textile:
        return kTextile;
    case Features::Garment:
        return kGarmentWords;
    case Features::Bag:
        return kBag;
    case Features::Tool:
        return kTool;
    case Features::Electronic:
        return kElectronic;
    case Features::Light:
        return kLight;
    case Features::Toy:
        return kToy;
    case Features::Beauty:
        return kBeauty;
    case Features::Pet:
        return kPet;
    case Features::Garden:
        return kGarden;
    case Features::Print:
        return kPrint;
    case Features::Furniture:
        return kFurniture;
    case Features::Jewel:
        return kJewelWords;
    case Features::Sport:
        return kSport;
    }
    return {};
}

} // namespace tradewind::sandbox
