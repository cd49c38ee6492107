// SPDX-License-Identifier: Apache-2.0
#include "ui/about/aboutpage.h"

#include "models/about/updatedesk.h"
#include "models/shared/daytext.h"
#include "ui/shared/errortext.h"
#include "ui/shell/navigator.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/panels.h"
#include "ui/widgets/plainlabel.h"

#include <QBoxLayout>
#include <QDesktopServices>
#include <QSysInfo>

namespace tradewind {
using namespace Qt::StringLiterals;

AboutPage::AboutPage(const ProductInfo& product, UpdateDesk& updates, QWidget* parent)
    : Page(parent)
    , m_updates(updates)
    , m_state(new PlainLabel({}, TextStyle::Body, Ink::Secondary))
    , m_release(new FactList)
    , m_ask(makeButton(tr("Check for updates"), u"about.ask"_s, ButtonRole::Normal, u"sync"_s))
    , m_open(makeButton(tr("Open its page"), u"about.open"_s, ButtonRole::Primary, u"external"_s))
{
    setTitle(tr("About %1").arg(product.name));
    const Theme theme = Theme::of(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new PageHead(tr("About %1").arg(product.name)));
    auto* scroll = new ScrollColumn;
    column->addWidget(scroll, 1);
    QVBoxLayout* body = scroll->body();
    const auto addFacts = [&](FactList* facts, const QString& name) {
        facts->setMaximumWidth(theme.px(640));
        facts->setObjectName(name);
        body->addWidget(facts);
    };

    auto* self = new FactList;
    self->addFact(tr("Version"), product.version);
    self->addFact(tr("Licence"), product.license);
    self->addFact(tr("Copyright"), product.copyright);
    self->addFact(tr("System"), QSysInfo::prettyProductName() + u" · Qt "_s + QString::fromLatin1(qVersion()));
    addFacts(self, u"about.self"_s);

    body->addSpacing(theme.px(16));
    body->addWidget(new SectionHeader(tr("Updates")));
    m_state->setObjectName(u"about.state"_s);
    m_state->setWordWrap(true);
    m_state->setMaximumWidth(theme.px(640));
    body->addWidget(m_state);
    addFacts(m_release, u"about.release"_s);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_open);
    buttons->addWidget(m_ask);
    buttons->addStretch(1);
    body->addLayout(buttons);
    connect(m_ask, &QPushButton::clicked, &m_updates, &UpdateDesk::ask);
    connect(m_open, &QPushButton::clicked, this, [this] {
        const QUrl page = m_updates.release().page;
        if (page.scheme() == "https"_L1)
            QDesktopServices::openUrl(page);
    });
    connect(&m_updates, &UpdateDesk::changed, this, &AboutPage::refresh);

    body->addSpacing(theme.px(16));
    body->addWidget(new SectionHeader(tr("Made with"), tr("Their licences apply to them.")));
    auto* others = new FactList;
    for (const ProductInfo::Component& component : product.components)
        others->addFact(u"%1 · %2"_s.arg(component.name, component.supplier), component.license);
    addFacts(others, u"about.components"_s);
    body->addStretch(1);
    refresh();
}

void AboutPage::activate(const Route& route)
{
    Page::activate(route);
    refresh();
}

QWidget* AboutPage::initialFocus()
{
    return m_open->isVisibleTo(this) ? m_open : m_ask;
}

void AboutPage::refresh()
{
    using State = UpdateDesk::State;
    const State state = m_updates.state();
    const UpdateDesk::Release& release = m_updates.release();
    QString sentence;
    switch (state) {
    case State::NoAddress:
        sentence = tr("No address for updates is configured in this build. Look at where you got the program from.");
        break;
    case State::NotAsked:
        sentence = tr("The program looks for updates only when you ask it to.");
        break;
    case State::Asking:
        sentence = tr("Asking…");
        break;
    case State::Newest:
        sentence = tr("This is the newest release.");
        break;
    case State::Newer:
        sentence = tr("Version %1 is available. It is signed by the makers of this program. Nothing is fetched or "
                      "installed by itself.")
                       .arg(release.version);
        break;
    case State::Failed:
        sentence = ErrorTexts::describe(m_updates.error()).line();
        break;
    }
    m_state->setText(sentence);
    m_state->setAccessibleName(sentence);
    m_release->clear();
    if (state == State::Newer) {
        m_release->addFact(tr("Published"), DayText::full(release.issuedAt.toLocalTime().date()));
        m_release->addFact(tr("Page"), release.page.host());
        if (!release.file.isEmpty()) {
            m_release->addFact(tr("File"), release.file);
            m_release->addFact(tr("Size"), locale().formattedDataSize(release.size));
            m_release->addFact(tr("SHA-256"), release.sha256);
        }
    }
    m_release->setVisible(state == State::Newer);
    m_open->setVisible(state == State::Newer);
    setDisabledReason(m_ask, state == State::NoAddress ? sentence : QString());
    m_ask->setEnabled(state != State::NoAddress && state != State::Asking);
}

void registerAboutPage(Navigator& navigator, const ProductInfo& product, UpdateDesk& updates)
{
    navigator.registerPage(u"about"_s, [product, &updates] { return new AboutPage(product, updates); });
}

} // namespace tradewind
