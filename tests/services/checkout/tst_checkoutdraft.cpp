// SPDX-License-Identifier: Apache-2.0
#include "services/checkout/checkoutdraft.h"
#include "tests/testkit/testcase.h"

using namespace tradewind;
using namespace Qt::StringLiterals;

class tst_checkoutdraft final : public testkit::TestCase
{
    Q_OBJECT

    static CheckoutDraft full()
    {
        CheckoutDraft draft;
        draft.id = u"d-1"_s;
        draft.createdAt = QDateTime(QDate(2026, 11, 20), QTime(8, 0), Qt::UTC);
        draft.step = 4;
        draft.done = 4;
        draft.title = u"Vacuum tumbler"_s;
        draft.source.kind = SourceKind::Round;
        draft.source.rfqId = RfqId(u"rfq-1"_s);
        draft.source.roundNo = 3;
        draft.source.roundHash = ContentHash::ofBytes("round");
        draft.source.scenarioId = u"B"_s;
        draft.rfqNumber = u"RFQ-0318"_s;
        CheckoutLine line;
        line.rfqLineId = u"L1"_s;
        line.title = u"Vacuum tumbler 500 ml"_s;
        line.quantity = Quantity(3000, u"pcs"_s);
        line.qcPlan = QcPlan::Aql;
        line.services = {{ServiceKind::Photos, Decimal(5)}};
        draft.lines = {line};
        draft.serviceMode = ServiceMode::FullService;
        draft.paymentCurrency = currency::eur();
        draft.addressId = AddressId(u"a-1"_s);
        draft.incoterm = Incoterm::Dap;
        draft.incotermPlace = u"Hamburg"_s;
        draft.freightLineId = u"fl-1"_s;
        draft.memo = u"Leave at gate 2"_s;
        draft.prepared = "{\"id\":\"pr-1\"}";
        draft.preparedVoid = true;
        draft.approvalMax = Money(887346, currency::eur());
        draft.approvalUntil = QDateTime(QDate(2026, 11, 21), QTime(20, 0), Qt::UTC);
        draft.approvalNote = u"As discussed"_s;
        draft.approvalRef = u"ref-1"_s;
        draft.orderIntent = 7;
        draft.paymentIntent = 8;
        draft.orderRef = u"ref-2"_s;
        return draft;
    }

private Q_SLOTS:
    void aDraftSurvivesTheJournal()
    {
        const CheckoutDraft draft = full();
        const auto read = checkoutDraftFromJson(toJson(draft));
        QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(read.error().detail));
        QVERIFY(*read == draft);
    }

    void aDamagedDraftIsRefused()
    {
        QVERIFY(!checkoutDraftFromJson("{}").ok());
        QByteArray bytes = toJson(full());
        bytes.replace("\"3000\"", "3000.5");
        QVERIFY(!checkoutDraftFromJson(bytes).ok());
    }

    void aRoundBringsItsOwnLinesAndAForwarderNoFreightLine()
    {
        CheckoutDraft draft = full();
        PrepareRequest request = requestOf(draft);
        QVERIFY(request.lines.isEmpty());
        QCOMPARE(request.freightLineId, u"fl-1"_s);
        draft.serviceMode = ServiceMode::SourceToForwarder;
        draft.source = {};
        draft.source.kind = SourceKind::BuyingList;
        request = requestOf(draft);
        QCOMPARE(request.lines.size(), 1);
        QVERIFY(request.freightLineId.isEmpty());
    }

    void piecesOfDifferentUnitsAreNoSum()
    {
        CheckoutDraft draft = full();
        draft.lines.append(draft.lines.first());
        QCOMPARE(draft.pieces()->value(), Decimal(6000));
        draft.lines.last().quantity = Quantity(2, u"set"_s);
        QVERIFY(!draft.pieces());
    }
};

TRADEWIND_TEST(tst_checkoutdraft)
#include "tst_checkoutdraft.moc"
