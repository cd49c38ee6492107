// SPDX-License-Identifier: Apache-2.0
#include "ui/sourcing/quotewizardpage.h"

#include "models/shared/daytext.h"
#include "models/sourcing/sourcingdesk.h"
#include "models/sourcing/sourcingtext.h"
#include "ui/shared/errortext.h"
#include "ui/shared/statestack.h"
#include "ui/sourcing/wizardsteps.h"
#include "ui/theme/theme.h"
#include "ui/widgets/panels.h"
#include "ui/widgets/wizardframe.h"

#include <QBoxLayout>

namespace tradewind {
using namespace Qt::StringLiterals;

QuoteWizardPage::QuoteWizardPage(SourcingDesk& desk, QWidget* parent)
    : Page(parent)
    , m_desk(desk)
    , m_notice(new Banner)
    , m_frame(new WizardFrame)
    , m_stack(new StateStack(m_frame))
{
    setTitle(tr("New request"));
    setCrumbs({{tr("Quotes"), u"quotes"_s}});
    QuoteSession& session = *desk.session();
    addStep(tr("Items"), new ItemsStep(session));
    addStep(tr("Quantities, specification"), new QuantitiesStep(session));
    addStep(tr("Packaging, QC, files"), new PackagingStep(session));
    addStep(tr("Splits and destination"), new SplitsStep(session));
    addStep(tr("Review and send"), new ReviewStep(session));
    m_notice->hide();
    m_notice->setClosable(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_notice);
    column->addWidget(m_stack, 1);

    connect(m_notice, &Banner::closed, m_notice, &QWidget::hide);
    connect(m_frame, &WizardFrame::nextRequested, this, [this] {
        QuoteSession* open = m_desk.session();
        if (open->step() == RfqStep::Review)
            open->submit();
        else
            open->next();
    });
    connect(m_frame, &WizardFrame::backRequested, &session, &QuoteSession::back);
    connect(m_frame, &WizardFrame::stepRequested, &session, &QuoteSession::goTo);
    connect(m_frame, &WizardFrame::closeRequested, this, [this] {
        m_desk.session()->flush();
        go(u"quotes"_s);
    });
    m_frame->setDiscardable(true);
    connect(m_frame, &WizardFrame::discardRequested, &session, &QuoteSession::discard);
    connect(&session, &QuoteSession::changed, this, &QuoteWizardPage::refresh);
    connect(&session, &QuoteSession::stepChanged, this, &QuoteWizardPage::showStep);
    connect(&session, &QuoteSession::savedChanged, this, [this] { refresh(false); });
    connect(&session, &QuoteSession::submitted, this, [this](const QString& key) { go(u"quotes/"_s + key); });
    connect(&session, &QuoteSession::discarded, this, [this] { go(u"quotes"_s); });
    connect(&session, &QuoteSession::failed, this, [this](const Error& error) {
        if (!m_desk.session()->isLoaded()) {
            m_stack->showEmpty(u"quote"_s, tr("This draft is not here any more"),
                               tr("It was sent or removed; sent requests are among the quotes."), tr("Open the quotes"),
                               true);
            return;
        }
        const ErrorText text = ErrorTexts::describe(error);
        m_notice->showMessage(text.tone, text.line());
    });
    connect(m_stack, &StateStack::actRequested, this, [this] { go(u"quotes"_s); });
}

void QuoteWizardPage::addStep(const QString& name, WizardStep* step)
{
    m_frame->addStep(name, step);
    m_steps.append(step);
    connect(step, &WizardStep::goRequested, this, [this](const QString& route) { go(route); });
}

void QuoteWizardPage::activate(const Route& route)
{
    Page::activate(route);
    m_notice->hide();
    m_stack->showLoading(route.param(0));
    m_desk.session()->open(route.param(0));
    if (m_desk.session()->isLoaded()) {
        refresh(true);
        showStep();
    }
}

void QuoteWizardPage::deactivate()
{
    m_desk.session()->flush();
}

QWidget* QuoteWizardPage::initialFocus()
{
    return m_frame->firstControl();
}

void QuoteWizardPage::refresh(bool structure)
{
    QuoteSession& session = *m_desk.session();
    if (!session.isLoaded())
        return;
    m_stack->showContent();
    const RfqDraft& draft = session.draft();
    const QString title = requestOf(draft).title;
    m_frame->setSubject(title.isEmpty() ? tr("New request") : title,
                        tr("Draft, started %1").arg(DayText::moment(draft.createdAt, session.now())));
    setTitle(title.isEmpty() ? tr("New request") : title);
    m_frame->setDone(session.done());
    m_frame->setErrors(session.errorLine());
    m_frame->setSaved(session.savedLine(), tr("Opens at this step again, even after a crash."));
    const bool last = session.step() == RfqStep::Review;
    m_frame->setNext(last ? tr("Send request") : QString(), last ? u"send"_s : QString());
    m_frame->setNextDisabledReason(last && !session.canSubmit() ? tr("Something is missing; see above") : QString());
    for (WizardStep* step : std::as_const(m_steps))
        step->refresh(structure);
}

void QuoteWizardPage::showStep()
{
    QuoteSession& session = *m_desk.session();
    if (!session.isLoaded())
        return;
    m_frame->setCurrent(static_cast<int>(session.step()));
    refresh(false);
}

} // namespace tradewind
