// SPDX-License-Identifier: Apache-2.0
#include "services/catalogue/indexstore.h"

#include <QDataStream>
#include <QIODevice>

namespace tradewind {

namespace {
constexpr qint32 kFormat = 1; // of the pieces; another one is not read

QByteArray named(const char* kind, std::size_t number)
{
    return QByteArray(kind) + '/' + QByteArray::number(qulonglong(number));
}

QByteArray packed(const QList<QByteArray>& pieces)
{
    QByteArray out;
    QDataStream stream(&out, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << pieces;
    return out;
}

QList<QByteArray> unpacked(const QByteArray& data)
{
    QList<QByteArray> pieces;
    QDataStream stream(data);
    stream.setVersion(QDataStream::Qt_6_4);
    stream >> pieces;
    return stream.status() == QDataStream::Ok ? pieces : QList<QByteArray>();
}

QList<QByteArray> bitsOf(const DenseBlock& block)
{
    QList<QByteArray> pieces;
    for (const BlockBits& bits : block)
        pieces.append(bits.bytes());
    return pieces;
}

bool isSame(const auto& stored, const auto& now, std::size_t at)
{
    return at < stored.size() && stored[at] == now[at];
}
} // namespace

Result<qint64> IndexStore::stateGeneration()
{
    return m_connection.integer(
        "SELECT coalesce((SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'generation'), 0)");
}

Result<void> IndexStore::put(const QByteArray& name, qint64 generation, const QByteArray& data)
{
    auto write = m_connection.prepare("INSERT OR REPLACE INTO indexed(name, generation, data) VALUES (?, ?, ?)");
    if (!write)
        return write.error();
    return write->bindText(1, name).bind(2, generation).bindBlob(3, data).run();
}

Result<std::optional<QByteArray>> IndexStore::get(const QByteArray& name, qint64 generation)
{
    auto read = m_connection.prepare("SELECT data FROM indexed WHERE name = ? AND generation = ?");
    if (!read)
        return read.error();
    const auto found = read->bindText(1, name).bind(2, generation).step();
    if (!found)
        return found.error();
    return *found ? std::optional(read->bytes(0)) : std::nullopt;
}

Result<void> IndexStore::save(const CatalogueIndex& index, const CatalogueIndex* stored)
{
    const auto generation = stateGeneration();
    if (!generation)
        return generation.error();
    if (!stored) {
        if (const auto emptied = m_connection.exec("DELETE FROM indexed"); !emptied)
            return emptied;
    }
    static const CatalogueIndex kNothing;
    const CatalogueIndex& before = stored ? *stored : kNothing;
    for (std::size_t i = 0; i < index.blocks.size(); ++i) {
        if (!isSame(before.blocks, index.blocks, i)) {
            if (const auto done = put(named("block", i), *generation, packed(index.blocks[i]->stored())); !done)
                return done;
        }
        if (!isSame(before.dense, index.dense, i)) {
            if (const auto done = put(named("dense", i), *generation, packed(bitsOf(*index.dense[i]))); !done)
                return done;
        }
    }
    for (const OfferOrder order : kKeptOrders) {
        const auto at = static_cast<std::size_t>(order);
        if (stored && before.orders[at] == index.orders[at])
            continue;
        const auto rows = index.orders[at]->rows();
        const QByteArray bytes(reinterpret_cast<const char*>(rows.data()), qsizetype(rows.size_bytes()));
        if (const auto done = put(named("order", at), *generation, bytes); !done)
            return done;
    }
    if (const auto done = put("terms", *generation, index.terms->stored()); !done)
        return done;
    if (const auto done = put("words", *generation, index.words->stored()); !done)
        return done;
    if (const auto done = put("categories", *generation, packed(index.categories->stored())); !done)
        return done;
    const QByteArray head = packed({QByteArray::number(kFormat), QByteArray::number(index.total),
                                    QByteArray::number(qulonglong(index.blocks.size()))});
    if (const auto done = put("head", *generation, head); !done)
        return done;
    return m_connection.exec("DELETE FROM unindexed");
}

Result<std::shared_ptr<const CatalogueIndex>> IndexStore::load()
{
    const std::shared_ptr<const CatalogueIndex> nothing;
    const auto generation = stateGeneration();
    if (!generation)
        return generation.error();
    bool isWhole = true;
    std::optional<Error> error;
    const auto piece = [&](const QByteArray& name) {
        auto data = get(name, *generation);
        if (!data && !error)
            error = data.error();
        isWhole = isWhole && data && data->has_value();
        return data && data->has_value() ? **data : QByteArray();
    };
    const QList<QByteArray> head = unpacked(piece("head"));
    if (error)
        return *error;
    if (head.size() != 3 || head.at(0).toInt() != kFormat)
        return nothing;
    auto index = std::make_shared<CatalogueIndex>();
    index->total = head.at(1).toLongLong();
    index->terms = std::make_shared<const DenseTerms>(DenseTerms::fromStored(piece("terms")));
    index->words = std::make_shared<const Vocabulary>(Vocabulary::fromStored(piece("words")));
    index->categories = std::make_shared<const CategoryOrder>(CategoryOrder::fromStored(unpacked(piece("categories"))));
    qint64 live = 0;
    for (std::size_t i = 0; i < head.at(2).toULongLong() && isWhole; ++i) {
        auto block = std::make_shared<OfferBlock>();
        isWhole = isWhole && block->restore(unpacked(piece(named("block", i))));
        const QList<QByteArray> bits = unpacked(piece(named("dense", i)));
        isWhole = isWhole && bits.size() == index->terms->size();
        DenseBlock dense;
        for (const QByteArray& bytes : bits)
            dense.push_back(BlockBits(bytes));
        live += Kernels::best().count(block->live().words());
        index->blocks.push_back(std::move(block));
        index->dense.push_back(std::make_shared<const DenseBlock>(std::move(dense)));
    }
    for (const OfferOrder order : kKeptOrders) {
        const auto at = static_cast<std::size_t>(order);
        auto rows = OrderedRows::fromStored(piece(named("order", at)));
        isWhole = isWhole && qint64(rows.rows().size()) == index->total;
        index->orders[at] = std::make_shared<const OrderedRows>(std::move(rows));
    }
    if (error)
        return *error;
    return isWhole && live == index->total ? std::shared_ptr<const CatalogueIndex>(index) : nothing;
}

} // namespace tradewind
