// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/shared/cell.h"
#include "services/async/async.h"
#include "services/catalogue/catalogueservice.h"

#include <QObject>
#include <QSettings>

namespace tradewind {

struct LandedView;

/// One thing that can be chosen, as a list shows it.
struct Choice
{
    QString key;
    QString label;
    bool operator==(const Choice&) const = default;
};

/// What every landed cost on the screen takes for granted, and the calculator made of it. Kept in the settings of the
/// account; follows the platform's fee book, freight lines, customs rules and rates.
class LandedAssumptions final : public QObject
{
    Q_OBJECT

public:
    /// `settings` may be nullptr: nothing is then kept. Both must outlive the object.
    LandedAssumptions(CatalogueService& service, QSettings* settings, QObject* parent = nullptr);

    /// Reads the platform's figures again (they are read at the start and when they change by themselves).
    void refresh();

    /// Nothing until the figures were read once.
    std::shared_ptr<const LandedCostCalculator> calculator() const { return m_calculator; }
    /// The same assumptions with another freight line; nothing when that is not known.
    std::shared_ptr<const LandedCostCalculator> withFreightLine(const QString& id) const;
    /// What goods cost as it is shown; without a calculator the factory price alone. `micros`, when wanted, becomes the
    /// landed cost of a unit in millionths of the display currency, nothing when it is not known.
    LandedView priced(const LandedCostInput& goods, std::optional<qint64>* micros = nullptr) const;

    qint64 quantity() const { return m_quantity; }
    QString destinationKey() const { return m_destination; }
    QString currencyCode() const { return m_currency; }
    QString serviceModeKey() const { return m_mode; }
    QString freightLineKey() const { return m_line; }
    QList<Choice> destinations() const;
    QList<Choice> currencies() const;
    QList<Choice> serviceModes() const;
    /// Active lines with a price for the destination.
    QList<Choice> freightLines() const;

    /// An amount per unit in millionths, in the currency that is shown, at mid rates; nothing without a rate between
    /// the two. While no currency or nothing was read yet the amount stays as it is.
    std::optional<qint64> converted(qint64 micros, const QString& currencyCode) const;

    void setQuantity(qint64 quantity);
    void setDestination(const QString& key);
    void setCurrency(const QString& code);
    void setServiceMode(const QString& key);
    void setFreightLine(const QString& id);

    /// "Landed for 1,000 pcs to Hamburg, DE · sea LCL · rate 7.8106 of 14:30 · without recoverable VAT".
    CellParts summary() const { return summaryFor(QLocale().toString(m_quantity)); }
    /// The same as plain text.
    QString sentence() const { return sentenceFor(QLocale().toString(m_quantity)); }
    /// The same for the quantity that is reckoned with, as it is shown: on an offer what was chosen counts.
    QString sentenceFor(const QString& quantity) const;
    /// "Landed, EUR to Hamburg": heads a column of landed costs.
    QString columnTitle() const;
    /// "Hamburg, DE".
    QString placeName() const;
    QString currencyLabel() const { return m_currency; }

Q_SIGNALS:
    /// Another calculator holds.
    void changed();

private:
    CellParts summaryFor(const QString& quantity) const;
    struct Place
    {
        QString country;
        QString label;
        QString town; ///< or the country's name
    };
    Place placeOf(const QString& key) const;
    void take(PriceSources sources);
    void chooseDefaults();
    void rebuild();
    void save(const QString& key, const QVariant& value);
    Assumptions assumptions() const;

    CatalogueService& m_service;
    QSettings* m_settings;
    PriceSources m_sources;
    bool m_hasSources = false;
    qint64 m_quantity = 1000;
    QString m_destination; ///< "address:<id>" or "country:DE"
    QString m_currency;
    QString m_mode;
    QString m_line;
    std::shared_ptr<const LandedCostCalculator> m_calculator; // shared with searches on the reader thread
    Generation m_generation;
};

} // namespace tradewind
