// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/welcomepage.h"

#include "models/shell/platformaddress.h"
#include "ui/theme/pathicon.h"
#include "ui/theme/themecontroller.h"
#include "ui/widgets/button.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/painters.h"
#include "ui/widgets/panels.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/plainlabel.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPainterPath>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

/// The picture side: what the program is about, the way of the goods over the sea, what a price is made of.
class SeaPanel final : public QWidget
{
public:
    SeaPanel() { setObjectName(u"sea"_s); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Theme theme = Theme::of(this);
        const QColor sea = theme.color(ColorRole::Sea);
        painter.fillRect(rect(), sea);
        paintWaves(&painter);
        paintWay(&painter, theme, sea);
        const int margin = theme.px(width() < theme.px(520) ? 32 : 64);
        paintMark(&painter, QRectF(margin, theme.px(64), theme.px(36), theme.px(36)), Qt::white, sea);
        painter.setPen(Qt::white);
        painter.setFont(theme.font(TextStyle::Title));
        painter.drawText(QRect(margin + theme.px(48), theme.px(64), width(), theme.px(36)),
                         Qt::AlignVCenter | Qt::AlignLeft, u"Tradewind"_s);
        QFont large = theme.font(TextStyle::Display);
        large.setPointSizeF(large.pointSizeF() * 1.2);
        painter.setFont(large);
        painter.drawText(QRect(margin, theme.px(148), width() - margin - theme.px(24), theme.px(120)),
                         Qt::AlignTop | Qt::AlignLeft | Qt::TextWordWrap,
                         WelcomePage::tr("Buy from the factory.\nKnow what it costs at your door."));
        paintPrice(&painter, theme, margin);
    }

private:
    void paintWaves(QPainter* painter) const
    {
        painter->save();
        painter->scale(width() / 620.0, height() / 900.0);
        struct Wave
        {
            double y, swing, end, strength;
        };
        for (const Wave& wave :
             {Wave{268, 22, 279, .10}, Wave{315, 32, 331, .25}, Wave{362, 27, 376, .20}, Wave{409, 15, 417, .15},
              Wave{456, 13, 463, .10}, Wave{503, 24, 515, .25}, Wave{550, 32, 566, .20}, Wave{597, 25, 610, .15},
              Wave{644, 14, 651, .10}, Wave{691, 14, 698, .25}}) {
            QPainterPath path(QPointF(-20, wave.y));
            path.cubicTo(110, wave.y - wave.swing, 190, wave.y + wave.swing, 320, wave.y);
            path.cubicTo(450, wave.y - wave.swing, 520, wave.y - wave.swing, 650, wave.end);
            painter->setPen(QPen(QColor(255, 255, 255, static_cast<int>(wave.strength * 255)), 1.2));
            painter->drawPath(path);
        }
        painter->restore();
    }
    void paintWay(QPainter* painter, const Theme& theme, const QColor& sea) const
    {
        const double fx = width() / 620.0;
        const double fy = height() / 900.0;
        const auto at = [&](double x, double y) { return QPointF(x * fx, y * fy); };
        QPainterPath way(at(524, 494));
        way.cubicTo(at(500, 560), at(450, 600), at(372, 590));
        way.cubicTo(at(294, 580), at(290, 520), at(232, 505));
        way.cubicTo(at(174, 490), at(140, 490), at(152, 402));
        QPen dots(Qt::white, 2.5, Qt::CustomDashLine, Qt::RoundCap);
        dots.setDashPattern({0.01, 3.2});
        painter->setPen(dots);
        painter->drawPath(way);
        painter->setFont(theme.font(TextStyle::Body));
        const auto port = [&](const QPointF& place, const QString& name, const QPointF& offset, Qt::Alignment align) {
            painter->setPen(QPen(Qt::white, 2));
            painter->setBrush(sea);
            painter->drawEllipse(place, 5, 5);
            const QRectF box(0, 0, 140, 20);
            QPointF corner = place + offset - QPointF(0, 10);
            if (align == Qt::AlignRight)
                corner.rx() -= 140;
            else if (align == Qt::AlignHCenter)
                corner.rx() -= 70;
            painter->setPen(Qt::white);
            painter->drawText(box.translated(corner), static_cast<int>(align | Qt::AlignVCenter), name);
        };
        const double side = width() > 480 ? 14 : -14;
        port(at(524, 494), WelcomePage::tr("Ningbo"), {side, 0}, side > 0 ? Qt::AlignLeft : Qt::AlignRight);
        port(at(372, 590), WelcomePage::tr("Singapore"), {0, 22}, Qt::AlignHCenter);
        port(at(232, 505), WelcomePage::tr("Suez"), {0, 22}, Qt::AlignHCenter);
        port(at(152, 402), WelcomePage::tr("Hamburg"), {-14, 0}, Qt::AlignRight);
    }
    void paintPrice(QPainter* painter, const Theme& theme, int margin) const
    {
        const int bottom = height() - theme.px(64);
        const QRect line(margin, bottom - theme.px(64), width() - 2 * margin, theme.px(24));
        painter->setPen(Qt::white);
        painter->setFont(theme.font(TextStyle::Body));
        painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, WelcomePage::tr("Vacuum tumbler, factory ¥21.85"));
        painter->setFont(theme.font(TextStyle::Heading));
        painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, WelcomePage::tr("≈ EUR 3.46 in Hamburg"));
        const Theme dark(Theme::Scheme::Dark);
        struct Part
        {
            QString name;
            double share;
            QColor color;
        };
        const QList<Part> parts{{WelcomePage::tr("Goods 80.4 %"), 80.4, QColor(Qt::white)},
                                {WelcomePage::tr("China, FX 4.5 %"), 4.5, dark.color(ColorRole::Link)},
                                {WelcomePage::tr("Freight 8.3 %"), 8.3, dark.chart(3)},
                                {WelcomePage::tr("Duty 6.8 %"), 6.8, dark.chart(4)}};
        const QRectF bar(line.x(), line.bottom() + theme.px(8), line.width(), theme.px(10));
        painter->save();
        QPainterPath clip;
        clip.addRoundedRect(bar, 2, 2);
        painter->setClipPath(clip);
        double x = bar.x();
        for (const Part& part : parts) {
            const double wide = bar.width() * part.share / 100;
            painter->fillRect(QRectF(x, bar.y(), wide - 1, bar.height()), part.color);
            x += wide;
        }
        painter->restore();
        painter->setFont(theme.font(TextStyle::Small));
        painter->setPen(Qt::white);
        const int slot = line.width() / 4;
        for (int i = 0; i < parts.size(); ++i) {
            const QRect box(line.x() + i * slot, static_cast<int>(bar.bottom()) + theme.px(6), slot, theme.px(18));
            const int align = i == 0 ? Qt::AlignLeft : i == 3 ? Qt::AlignRight : Qt::AlignHCenter;
            painter->drawText(box, align | Qt::AlignVCenter, parts.at(i).name);
        }
    }
};

/// One of the two ways to begin; the first carries the accent.
class StartCard final : public QWidget
{
public:
    StartCard(const QString& icon, bool first)
        : m_icon(icon)
        , m_first(first)
        , m_column(new QVBoxLayout(this))
    {
        const Theme theme = Theme::of(this);
        m_column->setContentsMargins(theme.px(82), theme.px(20), theme.px(24), theme.px(20));
        m_column->setSpacing(theme.px(4));
    }
    QVBoxLayout* body() const { return m_column; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const Theme theme = Theme::of(this);
        paintPanel(&painter, rect(), theme.color(m_first ? ColorRole::Selected : ColorRole::Surface),
                   theme.color(m_first ? ColorRole::Accent : ColorRole::Line2), 10, theme);
        const int side = theme.px(40);
        const QRect badge =
            QStyle::visualRect(layoutDirection(), rect(), QRect(theme.px(24), theme.px(22), side, side));
        paintPanel(&painter, badge, m_first ? theme.color(ColorRole::Accent) : theme.tint(Tone::Mute), {}, 8, theme);
        const int icon = theme.px(20);
        paintIcon(&painter, m_icon,
                  QRectF(badge.x() + (side - icon) / 2.0, badge.y() + (side - icon) / 2.0, icon, icon),
                  theme.ink(m_first ? Ink::OnAccent : Ink::Primary));
    }

private:
    QString m_icon;
    bool m_first;
    QVBoxLayout* m_column;
};

PlainLabel* sentence(const QString& words)
{
    auto* label = new PlainLabel(words, TextStyle::Body, Ink::Secondary);
    label->setWordWrap(true);
    return label;
}

} // namespace

WelcomePage::WelcomePage(ThemeController* themes, QWidget* parent)
    : QWidget(parent)
    , m_themes(themes)
{
    setObjectName(u"welcomePage"_s);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    build();
}

void WelcomePage::build()
{
    const Theme theme = Theme::of(this);
    auto* row = static_cast<QHBoxLayout*>(layout());
    while (QLayoutItem* item = row->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_sea = new SeaPanel;
    row->addWidget(m_sea, 43);
    auto* scroll = new ScrollColumn(32);
    row->addWidget(scroll, 57);
    auto* outer = scroll->body();
    auto* centre = new QHBoxLayout;
    m_cards = new QWidget;
    m_cards->setMaximumWidth(theme.px(632));
    centre->addStretch(1);
    centre->addWidget(m_cards, 100);
    centre->addStretch(1);
    auto* column = new QVBoxLayout(m_cards);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.px(12));

    auto* top = new QHBoxLayout;
    m_cancel = makeButton(tr("Back"), u"welcomeCancel"_s, ButtonRole::Quiet, u"arrow-left"_s, ButtonSize::Small);
    if (!m_cancellable)
        m_cancel->hide();
    auto* language = makeButton(tr("Language"), u"welcomeLanguage"_s, ButtonRole::Quiet, u"globe"_s, ButtonSize::Small);
    auto* languages = new QMenu(language);
    languages->addAction(u"English"_s, this, [this] { Q_EMIT languageChosen(u"en"_s); });
    languages->addAction(u"简体中文"_s, this, [this] { Q_EMIT languageChosen(u"zh_CN"_s); });
    language->setMenu(languages);
    auto* help = makeButton(tr("Help"), u"welcomeHelp"_s, ButtonRole::Quiet, u"help"_s, ButtonSize::Small);
    auto* helps = new QMenu(help);
    helps->addAction(tr("Save diagnostics…"), this, &WelcomePage::diagnosticsRequested)
        ->setObjectName(u"diagnostics"_s);
    helps->addAction(tr("Export my data…"), this, &WelcomePage::exportRequested)->setObjectName(u"exportData"_s);
    helps->addAction(tr("Erase this profile…"), this, &WelcomePage::eraseRequested)->setObjectName(u"eraseProfile"_s);
    help->setMenu(helps);
    auto* look = makeButton(theme.isDark() ? tr("Dark") : tr("Light"), u"welcomeTheme"_s, ButtonRole::Quiet,
                            theme.isDark() ? u"moon"_s : u"sun"_s, ButtonSize::Small);
    look->setAccessibleName(tr("Appearance: %1").arg(look->text()));
    top->addWidget(m_cancel);
    top->addStretch(1);
    top->addWidget(help);
    top->addWidget(language);
    top->addWidget(look);
    outer->addLayout(top);
    outer->addStretch(1);
    outer->addLayout(centre);
    outer->addStretch(2);

    column->addWidget(new PlainLabel(tr("How would you like to start?"), TextStyle::Display));
    column->addWidget(
        sentence(tr("Both can be open side by side later. Nothing leaves this computer before you sign in.")));
    m_banner = new Banner;
    m_banner->setObjectName(u"welcomeBanner"_s);
    connect(m_banner, &Banner::actRequested, this, &WelcomePage::signInCancelled);
    column->addWidget(m_banner);

    m_accountsBox = new QWidget;
    m_accounts = new QVBoxLayout(m_accountsBox);
    m_accounts->setContentsMargins(0, 0, 0, 0);
    m_accounts->setSpacing(theme.px(6));
    column->addWidget(m_accountsBox);

    auto* demo = new StartCard(u"boxes"_s, true);
    demo->body()->addWidget(new PlainLabel(tr("Explore the demo workspace"), TextStyle::Heading));
    demo->body()->addWidget(
        sentence(tr("A small platform runs on your computer, with offers, a rep who answers, and 18 months of orders. "
                    "Try everything: nothing is bought and nothing is paid.")));
    auto* demoRow = new QHBoxLayout;
    m_demo = makeButton(tr("Open the demo"), u"openDemo"_s, ButtonRole::Primary, {}, ButtonSize::Large);
    m_demo->setDefault(true);
    demoRow->addWidget(m_demo);
    demoRow->addSpacing(theme.px(4));
    demoRow->addWidget(new PlainLabel(tr("no account, works offline"), TextStyle::Small, Ink::Tertiary));
    demoRow->addStretch(1);
    demo->body()->addSpacing(theme.px(8));
    demo->body()->addLayout(demoRow);
    column->addWidget(demo);

    auto* platform = new StartCard(u"link"_s, false);
    platform->body()->addWidget(new PlainLabel(tr("Connect to a platform"), TextStyle::Heading));
    platform->body()->addWidget(
        sentence(tr("You sign in in your browser. Tradewind never sees your password and keeps the key in "
                    "the system's keychain.")));
    m_address = new QLineEdit;
    m_address->setObjectName(u"platformAddress"_s);
    m_address->setPlaceholderText(u"https://"_s);
    m_address->setMaxLength(400);
    m_address->setText(m_addressGiven);
    m_field = new FormField(tr("Address of your platform"), m_address);
    m_field->setHint(tr("Only https. It is in the welcome mail of your customer manager."));
    m_connect = makeButton(tr("Connect"), u"connect"_s);
    auto* fieldRow = new QHBoxLayout;
    fieldRow->setSpacing(theme.px(8));
    fieldRow->addWidget(m_field, 1);
    auto* beside = new QVBoxLayout;
    beside->addSpacing(lineHeight(theme, TextStyle::Small) + theme.px(3));
    beside->addWidget(m_connect);
    beside->addStretch(1);
    fieldRow->addLayout(beside);
    platform->body()->addSpacing(theme.px(8));
    platform->body()->addLayout(fieldRow);
    column->addWidget(platform);
    auto* version =
        new PlainLabel(tr("Version %1").arg(QStringLiteral(TRADEWIND_VERSION)), TextStyle::Small, Ink::Tertiary);
    version->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    column->addWidget(version);

    connect(m_demo, &QPushButton::clicked, this, &WelcomePage::demoRequested);
    connect(m_connect, &QPushButton::clicked, this, &WelcomePage::connectNow);
    connect(m_address, &QLineEdit::returnPressed, this, &WelcomePage::connectNow);
    connect(m_address, &QLineEdit::textEdited, this, [this] { m_field->setError({}); });
    connect(m_cancel, &QPushButton::clicked, this, &WelcomePage::cancelRequested);
    connect(look, &QPushButton::clicked, this, [this, look] {
        const bool dark = !m_themes->theme().isDark();
        m_themes->setPreference(dark ? ThemeController::Preference::Dark : ThemeController::Preference::Light);
        look->setText(dark ? tr("Dark") : tr("Light"));
        look->setIcon(pathIcon(dark ? u"moon"_s : u"sun"_s));
    });
    setFocusProxy(m_demoReason.isEmpty() ? static_cast<QWidget*>(m_demo) : m_address);
    setAccounts(m_known);
    setBusy(m_busy, m_inBrowser);
}

void WelcomePage::setAccounts(const QList<ShellModel::Account>& accounts)
{
    m_known = accounts;
    while (QLayoutItem* item = m_accounts->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    m_accountsBox->setVisible(!accounts.isEmpty());
    for (const ShellModel::Account& account : accounts) {
        QStringList parts{account.company, account.person, account.role};
        parts.removeAll(QString());
        const QString words = parts.join(u" · "_s);
        auto* button = makeButton(QString(words).replace(u'&', "&&"_L1), u"account."_s + account.id, ButtonRole::Normal,
                                  u"user"_s, ButtonSize::Large);
        button->setProperty("tw.align", u"leading"_s);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        button->setAccessibleName(account.signedIn ? tr("Open %1").arg(words) : tr("Sign in as %1").arg(words));
        setServerToolTip(button, account.platform);
        connect(button, &QPushButton::clicked, this, [this, id = account.id] { Q_EMIT accountRequested(id); });
        m_accounts->addWidget(button);
    }
}

void WelcomePage::setAddress(const QString& address)
{
    m_addressGiven = address;
    m_address->setText(address);
}

void WelcomePage::setBusy(const QString& words, bool inBrowser)
{
    // What is switched off loses the focus: it comes back to where it was before anything was waited for, also when
    // the window stands behind the browser.
    QWidget* at = window()->focusWidget();
    if (m_busy.isEmpty() && (at == m_demo || at == m_address || at == m_connect))
        m_focusBefore = at;
    m_busy = words;
    m_inBrowser = inBrowser;
    const bool busy = !words.isEmpty();
    setDisabledReason(m_demo, busy ? words : m_demoReason);
    m_connect->setText(inBrowser ? tr("Open again") : tr("Connect"));
    m_connect->setEnabled(!busy || inBrowser);
    m_address->setEnabled(!busy);
    m_accountsBox->setEnabled(!busy);
    if (busy)
        m_banner->showMessage(Tone::Info, words, inBrowser ? tr("Cancel") : QString());
    else
        m_banner->hide();
    if (inBrowser && m_focusBefore)
        m_connect->setFocus(Qt::OtherFocusReason);
    else if (!busy && m_focusBefore)
        std::exchange(m_focusBefore, nullptr)->setFocus(Qt::OtherFocusReason);
}

void WelcomePage::setProblem(const QString& sentence)
{
    setBusy({});
    if (!sentence.isEmpty())
        m_banner->showMessage(Tone::Bad, sentence);
}

void WelcomePage::setDemoUnavailable(const QString& reason)
{
    m_demoReason = reason;
    setDisabledReason(m_demo, reason);
    setFocusProxy(reason.isEmpty() ? static_cast<QWidget*>(m_demo) : m_address);
}

void WelcomePage::setCancellable(bool cancellable)
{
    m_cancellable = cancellable;
    m_cancel->setVisible(cancellable);
}

void WelcomePage::connectNow()
{
    if (m_inBrowser) {
        Q_EMIT openAgainRequested();
        return;
    }
    const PlatformAddress address = PlatformAddress::parse(m_address->text());
    switch (address.issue) {
    case PlatformAddress::Issue::None:
        m_field->setError({});
        Q_EMIT connectRequested(address.url);
        return;
    case PlatformAddress::Issue::Empty:
        m_field->setError(tr("Enter the address of your platform."));
        break;
    case PlatformAddress::Issue::NotAnAddress:
        m_field->setError(tr("This is not an address."));
        break;
    case PlatformAddress::Issue::NotHttps:
        m_field->setError(tr("Only https: anything else can be read and changed on its way."));
        break;
    case PlatformAddress::Issue::HasSecrets:
        m_field->setError(tr("Leave out name and password: you sign in in your browser."));
        break;
    case PlatformAddress::Issue::HasMoreThanHost:
        m_field->setError(tr("Leave out everything from ? or # on."));
        break;
    }
    m_address->setFocus(Qt::OtherFocusReason);
}

void WelcomePage::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), Theme::of(this).color(ColorRole::Surface));
}

void WelcomePage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_sea->setVisible(width() >= Theme::of(this).px(960));
}

void WelcomePage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_addressGiven = m_address->text(); // also what was not sent yet
        build();
    }
}

} // namespace tradewind
