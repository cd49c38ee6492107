// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/sandbox/modules/shared/business.h"

namespace tradewind::sandbox {

/// One movement of a balance.
struct Movement
{
    QString company;
    QString kind; ///< funding, payment, refund, conversion_out, conversion_in, adjustment, fee
    bool credit = false;
    Amount amount; ///< above zero
    Phrase text;
    QJsonObject ref;
    QString fxQuoteId = {};
    bool withdrawable = true; ///< of a credit
    bool held = false;        ///< of a debit: it was held before, and leaves what is frozen
};

/// Writes the ledger entry and the balance. Refuses with insufficient-balance. Answers the entry's id.
QString post(Desk& desk, const Movement& movement);
/// Freezes a part of what is available, until a debit that is `held` takes it away. No entry: the money is still there.
/// Refuses with insufficient-balance.
void hold(Desk& desk, const QString& company, const Amount& amount);

/// Opens the balances of a company in every payment currency.
void openBalances(Desk& desk, const QString& company, const QStringList& currencies);

/// Locks a rate: exactly one of the amounts is given.
struct FxAsk
{
    QString company;
    QString sell;
    QString buy;
    std::optional<Amount> sellAmount = {};
    std::optional<Amount> buyAmount = {};
    qint64 seconds = 1800;
};
Entity lockQuote(Desk& desk, const Business& business, const FxAsk& ask);
/// A quote that can be used now. Refuses with fx-quote-expired or state-conflict when it cannot be.
Entity usableQuote(const Desk& desk, const QString& company, const QString& id);
/// Marks it as used, once nothing of what uses it can be refused any more.
void consumeQuote(Desk& desk, Entity quote, const QJsonObject& usedBy);

/// What pays what.
struct PaymentOrder
{
    QString company;
    QString member;
    QString clientRef;
    QStringList dueIds;
    QString currency;
    QString fxQuoteId;
    Amount expectTotal;
    Amount expectDebit;
};
/// Pays dues of one order or shipment: ledger, FX quote, dues and what follows from them, all or nothing.
Entity pay(Desk& desk, const Business& business, const PaymentOrder& what);

/// Pays a due as a merchant would who accepts every figure: locks and uses a quote. For the past.
void payAsSeen(Desk& desk, const Business& business, const Entity& owner, const QString& member,
               const QString& currency);

/// Gives money back for (part of) what a payment of this owner paid, in the dues' currency, at the payment's own rate.
/// Answers the refund's id; empty when nothing was paid or is left.
QString refundOf(Desk& desk, const Entity& owner, const Amount& due, const Phrase& reason);

/// Which entity a due belongs to: its topic and id are part of the due's id.
std::pair<QString, QString> ownerOfDue(const QString& dueId);
QString dueId(const QString& owner, qsizetype number);

/// Publishes the rates in force when those in the store are older.
void refreshRates(Desk& desk, const Business& business);
/// Writes down which rates are published now: every lock is made at one of them.
void journalRates(Desk& desk);

} // namespace tradewind::sandbox
