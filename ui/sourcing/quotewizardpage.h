// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/page.h"

namespace tradewind {

class Banner;
class SourcingDesk;
class StateStack;
class WizardFrame;
class WizardStep;

/// The quote wizard over the desk's session: items, quantities and specification, packaging and files, splits and
/// destination, review. It opens at the step where it was left.
class QuoteWizardPage : public Page
{
    Q_OBJECT

public:
    explicit QuoteWizardPage(SourcingDesk& desk, QWidget* parent = nullptr);

    void activate(const Route& route) override;
    void deactivate() override;
    QWidget* initialFocus() override;

private:
    void addStep(const QString& name, WizardStep* step);
    void refresh(bool structure);
    void showStep();

    SourcingDesk& m_desk;
    Banner* m_notice;
    WizardFrame* m_frame;
    StateStack* m_stack;
    QList<WizardStep*> m_steps;
};

} // namespace tradewind
