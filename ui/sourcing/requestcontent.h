// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/entities/sourcing.h"

#include <QWidget>

class QVBoxLayout;

namespace tradewind {

/// What a request asks for, to be read: terms, lines, quantities, deliveries, files. Stands where the rounds will be.
class RequestContent final : public QWidget
{
    Q_OBJECT

public:
    explicit RequestContent(QWidget* parent = nullptr);
    void show(const Rfq& rfq);

private:
    QVBoxLayout* m_column;
    Rfq m_shown;
};

} // namespace tradewind
