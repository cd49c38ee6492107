// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <span>

namespace tradewind::sandbox {

/// What a picture of the goods shows.
enum class Kind : quint8 {
    Mug,
    Tumbler,
    Bottle,
    Teapot,
    Dripper,
    Pitcher,
    Glass,
    Bowl,
    Plate,
    Cutlery,
    Pan,
    Pot,
    Knife,
    LunchBox,
    Board,
    Lamp,
    Pendant,
    Bulb,
    Candle,
    Vase,
    Cushion,
    Towel,
    Basket,
    WallClock,
    Frame,
    Hanger,
    Chair,
    Table,
    Shelf,
    Tote,
    Backpack,
    Suitcase,
    Wallet,
    Shirt,
    Hoodie,
    Trousers,
    Dress,
    Cap,
    Sock,
    Shoe,
    Scarf,
    Glove,
    Watch,
    Ring,
    Necklace,
    ToyCar,
    Plush,
    Blocks,
    Ball,
    Puzzle,
    Dumbbell,
    Mat,
    Tent,
    Drill,
    Hammer,
    Screwdriver,
    Wrench,
    Screw,
    Tape,
    Cable,
    Charger,
    PhoneCase,
    Headphones,
    Speaker,
    Keyboard,
    Mouse,
    PowerBank,
    Switch,
    Notebook,
    Pen,
    Umbrella,
    Carton,
    Pouch,
    Label,
    PetBowl,
    Leash,
    Brush,
    Lipstick,
    Jar,
    Spray,
    Wheel,
    PhoneHolder,
    Faucet,
    PlantPot,
    WateringCan,
    Gloves,
    Kettle,
    Fan,
    Glasses,
    Bike,
};
inline constexpr int kKinds = int(Kind::Bike) + 1;

enum class Sizes : quint8 {
    None,
    Ml,
    Cup,
    Litre,
    Cm,
    Diameter,
    Rectangle,
    Garment,
    Shoe,
    Metre,
    Watt,
    Pieces,
    Milliamp,
    Thread,
    Inch,
    Gram
};
enum class Stuff : quint8 {
    None,
    Steel,
    Ceramic,
    Glass,
    Wood,
    Plastic,
    Silicone,
    Cotton,
    Synthetic,
    Leather,
    Metal,
    Paper,
    Knit,
    Foam,
    Jewel,
    Shell
};
enum class Features : quint8 {
    Plain,
    Vacuum,
    Glazed,
    Kitchen,
    Textile,
    Garment,
    Bag,
    Tool,
    Electronic,
    Light,
    Toy,
    Beauty,
    Pet,
    Garden,
    Print,
    Furniture,
    Jewel,
    Sport
};

/// What is special about goods, as bits. All but the last two keep them off some freight lines.
enum Trait {
    NoTrait = 0,
    Battery = 1,
    Liquid = 2,
    Magnet = 4,
    Powder = 8,
    Food = 16,
    Brand = 32,
    Cosmetic = 64,
    Oversize = 128,
    Blade = 256,
    Fragile = 512
};

/// One row of the list of goods: a category of level 1, 2 or 3, or a product in the category above it.
struct GoodsRow
{
    enum class Type : quint8 { Top, Middle, Leaf, Product };
    Type type;
    const char* en;
    const char* zh;
    Kind kind = Kind::Carton;
    Sizes sizes = Sizes::None;
    Stuff stuff = Stuff::None;
    Features features = Features::Plain;
    int lowFen = 0;      ///< factory price of the smallest size in large quantity, 0.01 CNY
    int highFen = 0;     ///< factory price of the dearest make of the smallest size
    int grams = 0;       ///< of one piece of the middle size, packed
    const char* hs = ""; ///< six digits, HS 2022
    int traits = NoTrait;
};

namespace goods {
constexpr GoodsRow top(const char* en, const char* zh)
{
    return {GoodsRow::Type::Top, en, zh};
}
constexpr GoodsRow middle(const char* en, const char* zh)
{
    return {GoodsRow::Type::Middle, en, zh};
}
constexpr GoodsRow leaf(const char* en, const char* zh)
{
    return {GoodsRow::Type::Leaf, en, zh};
}
constexpr GoodsRow product(const char* en, const char* zh, Kind kind, Sizes sizes, Stuff stuff, Features features,
                           int lowFen, int highFen, int grams, const char* hs, int traits = NoTrait)
{
    return {GoodsRow::Type::Product, en, zh, kind, sizes, stuff, features, lowFen, highFen, grams, hs, traits};
}

std::span<const GoodsRow> home();      ///< home and kitchen, furniture and lighting, packaging and printing
std::span<const GoodsRow> wear();      ///< clothing, bags and shoes, jewellery and watches
std::span<const GoodsRow> technical(); ///< electronics, tools and hardware, car and bicycle
std::span<const GoodsRow> leisure();   ///< toys, sport and outdoor, beauty, pets and garden
} // namespace goods

/// A word of a product grammar in both languages; `percent` scales price or weight.
struct Word
{
    const char* en;
    const char* zh;
    int percent = 100;
};

/// The sizes goods of a set come in, smallest first.
std::span<const Word> wordsOf(Sizes sizes);
/// The materials; an empty set means that the noun already says it.
std::span<const Word> wordsOf(Stuff stuff);
/// True when the material stands before the noun in English ("Stoneware mug"), false when after ("…, 316 steel").
bool standsBefore(Stuff stuff);
/// Small differences a buyer pays for.
std::span<const Word> wordsOf(Features features);

} // namespace tradewind::sandbox
