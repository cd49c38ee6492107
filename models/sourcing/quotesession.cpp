// SPDX-License-Identifier: Apache-2.0
#include "models/sourcing/quotesession.h"

#include "models/catalogue/picturecache.h"
#include "models/sourcing/sourcingtext.h"
#include "services/domain/pricing/servicemodes.h"

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
constexpr int kSteps = 5;

/// "A", "B" … the first that is free.
template <typename Taken>
QString firstFree(const QString& prefix, bool letters, Taken taken)
{
    for (int i = 1;; ++i) {
        const QString id = letters ? QString(QChar(u'A' + (i - 1) % 26)) : prefix + QString::number(i);
        if (!taken(id))
            return id;
    }
}
} // namespace

QuoteSession::QuoteSession(SourcingService& service, PictureCache& pictures, QObject* parent)
    : QObject(parent)
    , m_service(service)
    , m_pictures(pictures)
    , m_lines(new QuoteLinesModel(this))
{
    connect(m_lines, &QuoteLinesModel::quantityEdited, this, &QuoteSession::setQuantity);
    connect(m_lines, &QuoteLinesModel::targetEdited, this, &QuoteSession::setTarget);
    connect(&m_pictures, &PictureCache::arrived, this, &QuoteSession::refreshLines);
    connect(&m_service, &SourcingService::draftSaved, this, [this](const QString& id) {
        if (m_loaded && id == m_draft.id) {
            m_savedAt = m_service.now();
            Q_EMIT savedChanged();
        }
    });
    connect(&m_service, &SourcingService::saveFailed, this, &QuoteSession::failed);
    connect(&m_service, &SourcingService::sourcesChanged, this, [this] {
        m_estimatorKey.clear();
        loadSources();
    });
}

void QuoteSession::open(const QString& draftId)
{
    if (m_loaded && m_draft.id == draftId)
        return;
    m_loaded = false;
    m_tried = false;
    m_savedAt = {};
    const auto ticket = m_asking.next();
    deliver(m_service.draft(draftId), this, [this, ticket](Result<RfqDraft> draft) {
        if (!m_asking.isCurrent(ticket))
            return;
        if (!draft) {
            Q_EMIT failed(draft.error());
            return;
        }
        m_draft = std::move(draft).value();
        m_draft.step = std::clamp(m_draft.step, 0, kSteps - 1);
        m_loaded = true;
        m_estimatorKey.clear();
        refreshLines();
        Q_EMIT loaded();
        Q_EMIT changed(true);
        Q_EMIT stepChanged();
        loadSources();
    });
}

void QuoteSession::loadSources()
{
    if (!m_loaded)
        return;
    deliver(m_service.sources(), this, [this](const Result<PriceSources>& sources) {
        if (!sources || !m_loaded)
            return;
        m_addresses = sources->addresses;
        m_modes = sources->capabilities ? buyingModes(*sources->capabilities) : QList<ServiceMode>();
        if (m_draft.addressId.isNull() && !m_addresses.isEmpty()) {
            const AddressId usual = sources->company ? sources->company->defaultAddressId : AddressId();
            const bool known = std::any_of(m_addresses.cbegin(), m_addresses.cend(),
                                           [&usual](const Address& address) { return address.id == usual; });
            setAddress(known ? usual : m_addresses.first().id);
        }
        loadEstimator();
        Q_EMIT changed(true);
    });
}

QList<ServiceMode> QuoteSession::serviceModes() const
{
    QList<ServiceMode> modes = m_modes;
    const auto own = m_draft.serviceMode.known();
    if (own && !modes.contains(*own))
        modes.append(*own);
    return modes.isEmpty() ? QList{ServiceMode::FullService} : modes;
}

void QuoteSession::loadEstimator()
{
    QString country;
    for (const Address& address : std::as_const(m_addresses)) {
        if (address.id == m_draft.addressId)
            country = address.country;
    }
    const auto mode = m_draft.serviceMode.known().value_or(ServiceMode::FullService);
    const QString key = country + u'/' + QString(toWire(mode));
    if (country.isEmpty() || key == m_estimatorKey)
        return;
    m_estimatorKey = key;
    deliver(m_service.estimator(country, mode), this,
            [this, key](const Result<std::shared_ptr<const LandedEstimator>>& made) {
                if (!made || key != m_estimatorKey)
                    return;
                m_estimator = *made;
                refreshLines();
                Q_EMIT changed(false);
            });
}

void QuoteSession::refreshLines()
{
    if (m_loaded)
        m_lines->show(m_draft, m_estimator.get(), m_pictures, m_tried);
}

void QuoteSession::touch(bool structure)
{
    if (!m_loaded)
        return;
    m_service.saveDraft(m_draft);
    refreshLines();
    Q_EMIT changed(structure);
}

bool QuoteSession::goTo(int step)
{
    if (!m_loaded || step < 0 || step >= kSteps || (step > m_draft.done && step != m_draft.step))
        return false;
    m_draft.step = step;
    m_tried = false;
    touch(false);
    flush();
    Q_EMIT stepChanged();
    return true;
}

bool QuoteSession::next()
{
    if (!m_loaded || m_draft.step + 1 >= kSteps)
        return false;
    m_tried = true;
    if (!issuesOf(m_draft, step(), today()).isEmpty()) {
        refreshLines();
        Q_EMIT changed(false);
        return false;
    }
    m_draft.done = std::max(m_draft.done, m_draft.step + 1);
    return goTo(m_draft.step + 1);
}

bool QuoteSession::back()
{
    return goTo(m_draft.step - 1);
}

QList<RfqIssue> QuoteSession::issues() const
{
    if (!m_loaded || (!m_tried && step() != RfqStep::Review))
        return {};
    return issuesOf(m_draft, step(), today());
}

QString QuoteSession::errorLine() const
{
    const QList<RfqIssue> found = issues();
    if (found.isEmpty())
        return {};
    const QString first = SourcingText::issue(found.first(), m_draft);
    return found.size() == 1 ? first : tr("%1, and %n more", nullptr, static_cast<int>(found.size()) - 1).arg(first);
}

void QuoteSession::submit()
{
    if (!canSubmit())
        return;
    m_submitting = true;
    Q_EMIT changed(false);
    deliver(m_service.submit(m_draft), this, [this](const Result<Intent>& sent) {
        m_submitting = false;
        if (!sent) {
            Q_EMIT changed(false);
            Q_EMIT failed(sent.error());
            return;
        }
        m_loaded = false;
        Q_EMIT submitted(sent->clientRef);
    });
}

void QuoteSession::discard()
{
    if (!m_loaded)
        return;
    m_loaded = false;
    deliver(m_service.discardDraft(m_draft.id), this, [this](const Result<void>& removed) {
        if (removed)
            Q_EMIT discarded();
        else
            Q_EMIT failed(removed.error());
    });
}

QString QuoteSession::savedLine() const
{
    return m_savedAt.isValid() ? tr("Saved %1").arg(m_savedAt.toLocalTime().toString(u"HH:mm"_s)) : QString();
}

void QuoteSession::flush()
{
    deliver(m_service.flushDrafts(), this, [](const Result<void>&) {}); // a failure is told by saveFailed
}

void QuoteSession::setTitle(const QString& title)
{
    if (m_draft.title == title)
        return;
    m_draft.title = title;
    touch(false);
}

void QuoteSession::addFreeLine(const QString& title, const QString& link)
{
    RfqDraftLine line;
    line.line.id = firstFree(u"L"_s, false, [this](const QString& id) { return m_draft.line(id) != nullptr; });
    line.line.title = title.trimmed();
    line.line.link = link.trimmed();
    line.line.qcPlan = QcPlan::Basic;
    line.unit = u"piece"_s;
    m_draft.lines.append(line);
    touch(true);
}

void QuoteSession::removeLine(const QString& lineId)
{
    m_draft.lines.removeIf([&lineId](const RfqDraftLine& line) { return line.line.id == lineId; });
    m_draft.splits.removeIf([&lineId](const Split& split) { return split.lineId == lineId; });
    touch(true);
}

bool QuoteSession::addScenario(const QString& name)
{
    if (m_draft.scenarios.size() >= RfqDraft::kMaxScenarios)
        return false;
    const QString id = firstFree({}, true, [this](const QString& candidate) {
        return std::any_of(m_draft.scenarios.cbegin(), m_draft.scenarios.cend(),
                           [&candidate](const Scenario& scenario) { return scenario.id == candidate; });
    });
    m_draft.scenarios.append({id, name.trimmed().isEmpty() ? id : name.trimmed()});
    touch(true);
    return true;
}

void QuoteSession::renameScenario(const QString& scenarioId, const QString& name)
{
    for (Scenario& scenario : m_draft.scenarios) {
        if (scenario.id == scenarioId && scenario.name != name) {
            scenario.name = name;
            touch(false);
            return;
        }
    }
}

void QuoteSession::removeScenario(const QString& scenarioId)
{
    if (m_draft.scenarios.size() < 2)
        return;
    m_draft.scenarios.removeIf([&scenarioId](const Scenario& scenario) { return scenario.id == scenarioId; });
    m_draft.splits.removeIf([&scenarioId](const Split& split) { return split.scenarioId == scenarioId; });
    for (RfqDraftLine& line : m_draft.lines)
        line.setQuantity(scenarioId, std::nullopt);
    touch(true);
}

void QuoteSession::setQuantity(const QString& lineId, const QString& scenarioId, const std::optional<Decimal>& quantity)
{
    if (RfqDraftLine* line = m_draft.line(lineId); line && line->quantity(scenarioId) != quantity) {
        line->setQuantity(scenarioId, quantity);
        touch(false);
    }
}

void QuoteSession::setTarget(const QString& lineId, const std::optional<UnitPrice>& price)
{
    if (RfqDraftLine* line = m_draft.line(lineId); line && line->line.targetPrice != price) {
        line->line.targetPrice = price;
        touch(false);
    }
}

void QuoteSession::setSpec(const QString& lineId, int field, const QString& value)
{
    RfqDraftLine* line = m_draft.line(lineId);
    if (!line || field < 0 || field >= line->fields.size() || line->fields.at(field).value == value)
        return;
    line->fields[field].value = value;
    touch(false);
}

void QuoteSession::addSpec(const QString& lineId, const QString& name)
{
    if (RfqDraftLine* line = m_draft.line(lineId); line && !name.trimmed().isEmpty()) {
        line->fields.append({name.trimmed(), {}, {}});
        touch(true);
    }
}

void QuoteSession::setLineNote(const QString& lineId, const QString& note)
{
    if (RfqDraftLine* line = m_draft.line(lineId); line && line->note != note) {
        line->note = note;
        touch(false);
    }
}

void QuoteSession::setPackaging(const QString& lineId, const QString& packaging)
{
    if (RfqDraftLine* line = m_draft.line(lineId); line && line->line.packaging != packaging) {
        line->line.packaging = packaging;
        touch(false);
    }
}

void QuoteSession::setQcPlan(const QString& lineId, QcPlan plan)
{
    if (RfqDraftLine* line = m_draft.line(lineId); line && !line->line.qcPlan.is(plan)) {
        line->line.qcPlan = plan;
        touch(false);
    }
}

void QuoteSession::setSample(const QString& lineId, bool wanted)
{
    if (RfqDraftLine* line = m_draft.line(lineId); line && line->line.sample != wanted) {
        line->line.sample = wanted;
        touch(false);
    }
}

void QuoteSession::addFile(const QString& path)
{
    deliver(m_service.addFile(path), this, [this, id = m_draft.id](const Result<FileRef>& file) {
        if (!file) {
            Q_EMIT failed(file.error());
            return;
        }
        if (!m_loaded || m_draft.id != id || m_draft.files.contains(*file))
            return;
        m_draft.files.append(*file);
        touch(true);
    });
}

void QuoteSession::removeFile(int index)
{
    if (index < 0 || index >= m_draft.files.size())
        return;
    m_draft.files.removeAt(index);
    touch(true);
}

void QuoteSession::addSplit(const QString& lineId, const QString& scenarioId)
{
    const RfqDraftLine* line = m_draft.line(lineId);
    const auto asked = line ? line->quantity(scenarioId) : std::nullopt;
    if (!line)
        return;
    // What is left of the line, a month after the delivery before it.
    Decimal left = asked.value_or(Decimal(0));
    QDate date = today().addDays(45);
    for (const Split& split : std::as_const(m_draft.splits)) {
        if (split.lineId != lineId || split.scenarioId != scenarioId)
            continue;
        left = subtract(left, split.quantity.value()).valueOr(left);
        if (split.date.isValid())
            date = split.date.addDays(30);
    }
    if (left.isNegative())
        left = Decimal(0);
    m_draft.splits.append({lineId, scenarioId, Quantity(left, line->unit), date, m_draft.addressId});
    touch(true);
}

void QuoteSession::setSplitQuantity(int index, const std::optional<Decimal>& quantity)
{
    if (index < 0 || index >= m_draft.splits.size())
        return;
    Split& split = m_draft.splits[index];
    split.quantity = Quantity(quantity.value_or(Decimal(0)), split.quantity.unit());
    touch(false);
}

void QuoteSession::setSplitDate(int index, const QDate& date)
{
    if (index < 0 || index >= m_draft.splits.size() || m_draft.splits.at(index).date == date)
        return;
    m_draft.splits[index].date = date;
    touch(false);
}

void QuoteSession::setSplitAddress(int index, const AddressId& address)
{
    if (index < 0 || index >= m_draft.splits.size() || m_draft.splits.at(index).addressId == address)
        return;
    m_draft.splits[index].addressId = address;
    touch(false);
}

void QuoteSession::removeSplit(int index)
{
    if (index < 0 || index >= m_draft.splits.size())
        return;
    m_draft.splits.removeAt(index);
    touch(true);
}

void QuoteSession::setAddress(const AddressId& address)
{
    if (m_draft.addressId == address)
        return;
    QString before;
    QString after;
    for (const Address& each : std::as_const(m_addresses)) {
        if (each.id == m_draft.addressId)
            before = each.city;
        if (each.id == address)
            after = each.city;
    }
    m_draft.addressId = address;
    // The Incoterm's place follows the address until somebody has written another one.
    if (m_draft.incotermPlace.isEmpty() || m_draft.incotermPlace == before)
        m_draft.incotermPlace = after;
    touch(false);
    loadEstimator();
}

void QuoteSession::setIncoterm(Incoterm term)
{
    if (m_draft.incoterm.is(term))
        return;
    m_draft.incoterm = term;
    touch(false);
}

void QuoteSession::setPlace(const QString& place)
{
    if (m_draft.incotermPlace == place)
        return;
    m_draft.incotermPlace = place;
    touch(false);
}

void QuoteSession::setNeededBy(const QDate& date)
{
    if (m_draft.neededBy == date)
        return;
    m_draft.neededBy = date;
    touch(false);
}

void QuoteSession::setServiceMode(ServiceMode mode)
{
    if (m_draft.serviceMode.is(mode))
        return;
    m_draft.serviceMode = mode;
    touch(false);
    loadEstimator();
}

void QuoteSession::setNote(const QString& note)
{
    if (m_draft.note == note)
        return;
    m_draft.note = note;
    touch(false);
}

QString QuoteSession::addressText(const AddressId& id) const
{
    for (const Address& address : m_addresses) {
        if (address.id == id)
            return tr("%1, %2 %3, %4").arg(address.label, address.postalCode, address.city, address.country);
    }
    return {};
}

std::optional<ScenarioEstimate> QuoteSession::estimate(const QString& scenarioId) const
{
    if (!m_estimator)
        return std::nullopt;
    QList<EstimateLine> lines;
    for (const RfqDraftLine& line : m_draft.lines) {
        const auto quantity = line.quantity(scenarioId);
        if (!quantity || !line.offer)
            return std::nullopt;
        lines.append({LandedCostInput::of(line.offer->offer, line.offer->sku()), *quantity, std::nullopt,
                      line.line.qcPlan.known().value_or(QcPlan::None)});
    }
    return m_estimator->all(lines, {});
}

} // namespace tradewind
