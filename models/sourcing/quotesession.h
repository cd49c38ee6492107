// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/sourcing/quotelinesmodel.h"
#include "services/sourcing/sourcingservice.h"

#include <QObject>

namespace tradewind {

class PictureCache;

/// The quote wizard: one request that is being written, its step, what is wrong and what it would cost. Every change is
/// saved by itself; opened again, it stands at the same step. Acts that cannot be carried out change nothing.
class QuoteSession : public QObject
{
    Q_OBJECT

public:
    QuoteSession(SourcingService& service, PictureCache& pictures, QObject* parent = nullptr);

    void open(const QString& draftId);
    bool isLoaded() const { return m_loaded; }
    const RfqDraft& draft() const { return m_draft; }
    QuoteLinesModel* lines() const { return m_lines; }
    const QList<Address>& addresses() const { return m_addresses; }
    /// The ways to have it bought that the platform offers; never empty.
    QList<ServiceMode> serviceModes() const;
    QDateTime now() const { return m_service.now(); }

    RfqStep step() const { return static_cast<RfqStep>(m_draft.step); }
    int done() const { return m_draft.done; }
    /// To a step that is open; false when it is not.
    bool goTo(int step);
    /// To the next step when nothing is wrong with this one, else the errors show.
    bool next();
    bool back();
    /// What is wrong with this step, once the user has tried to go on (always on the last one).
    QList<RfqIssue> issues() const;
    /// For the foot of the wizard: the first of them, and how many more.
    QString errorLine() const;
    bool canSubmit() const
    {
        return m_loaded && !m_submitting && issuesOf(m_draft, RfqStep::Review, today()).isEmpty();
    }
    /// Sends the request; `submitted` or `failed` follows.
    void submit();
    void discard();
    /// "Saved 14:31"; empty before the first save.
    QString savedLine() const;
    /// Writes what waits to disk at once, as on leaving a field.
    void flush();

    // What a person can change.
    void setTitle(const QString& title);
    /// A line in words, or a link.
    void addFreeLine(const QString& title, const QString& link);
    void removeLine(const QString& lineId);
    bool addScenario(const QString& name);
    void renameScenario(const QString& scenarioId, const QString& name);
    void removeScenario(const QString& scenarioId);
    void setQuantity(const QString& lineId, const QString& scenarioId, const std::optional<Decimal>& quantity);
    void setTarget(const QString& lineId, const std::optional<UnitPrice>& price);
    void setSpec(const QString& lineId, int field, const QString& value);
    void addSpec(const QString& lineId, const QString& name);
    void setLineNote(const QString& lineId, const QString& note);
    void setPackaging(const QString& lineId, const QString& packaging);
    void setQcPlan(const QString& lineId, QcPlan plan);
    void setSample(const QString& lineId, bool wanted);
    void addFile(const QString& path);
    void removeFile(int index);
    void addSplit(const QString& lineId, const QString& scenarioId);
    void setSplitQuantity(int index, const std::optional<Decimal>& quantity);
    void setSplitDate(int index, const QDate& date);
    void setSplitAddress(int index, const AddressId& address);
    void removeSplit(int index);
    void setAddress(const AddressId& address);
    void setIncoterm(Incoterm term);
    void setPlace(const QString& place);
    void setNeededBy(const QDate& date);
    void setServiceMode(ServiceMode mode);
    void setNote(const QString& note);

    // The review: exactly what will be sent.
    QString addressText(const AddressId& id) const;
    std::optional<ScenarioEstimate> estimate(const QString& scenarioId) const;

Q_SIGNALS:
    void loaded();
    /// Something a screen shows is different. `structure`: lines, scenarios, splits or files came or went.
    void changed(bool structure);
    void stepChanged();
    void savedChanged();
    void submitted(const QString& key);
    void discarded();
    void failed(const tradewind::Error& error);

private:
    QDate today() const { return m_service.now().toLocalTime().date(); }
    void touch(bool structure);
    void refreshLines();
    void loadSources();
    void loadEstimator();

    SourcingService& m_service;
    PictureCache& m_pictures;
    QuoteLinesModel* m_lines;
    RfqDraft m_draft;
    QList<Address> m_addresses;
    QList<ServiceMode> m_modes;
    std::shared_ptr<const LandedEstimator> m_estimator;
    QString m_estimatorKey;
    QDateTime m_savedAt;
    bool m_loaded = false;
    bool m_tried = false;
    bool m_submitting = false;
    Generation m_asking;
};

} // namespace tradewind
