// SPDX-License-Identifier: Apache-2.0
#include "ui/shared/statestack.h"

#include "ui/shared/errortext.h"
#include "ui/widgets/panels.h"

#include <chrono>

namespace tradewind {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

StateStack::StateStack(QWidget* content, int rows, bool pictures, QWidget* parent)
    : QStackedWidget(parent)
    , m_content(content)
    , m_blank(new QWidget)
    , m_skeleton(new Skeleton(rows, pictures))
    , m_empty(new EmptyState)
{
    addWidget(content);
    addWidget(m_blank);
    addWidget(m_skeleton);
    addWidget(m_empty);
    m_patience.setSingleShot(true);
    m_patience.setInterval(300ms);
    connect(&m_patience, &QTimer::timeout, this, [this] { setCurrentWidget(m_skeleton); });
    connect(m_empty, &EmptyState::actRequested, this, &StateStack::actRequested);
    setCurrentWidget(m_blank);
}

bool StateStack::isWaiting() const
{
    return currentWidget() == m_blank || currentWidget() == m_skeleton;
}

void StateStack::showContent()
{
    m_patience.stop();
    setCurrentWidget(m_content);
}

void StateStack::showLoading()
{
    if (isContentShown() || m_patience.isActive())
        return;
    setCurrentWidget(m_blank);
    m_patience.start();
}

void StateStack::showLoading(const QString& subject)
{
    if (m_subject != subject && isContentShown())
        setCurrentWidget(m_blank);
    m_subject = subject;
    showLoading();
}

void StateStack::showEmpty(const QString& icon, const QString& line, const QString& sentence, const QString& act,
                           bool primary)
{
    m_patience.stop();
    m_empty->setContent(icon, line, sentence, act, primary);
    setCurrentWidget(m_empty);
}

void StateStack::showError(const Error& error)
{
    if (error.kind == Error::Kind::Cancelled)
        return;
    const ErrorText text = ErrorTexts::describe(error);
    showEmpty(error.kind == Error::Kind::Offline ? u"offline"_s : u"alert"_s, text.title, text.sentence, text.act);
}

} // namespace tradewind
