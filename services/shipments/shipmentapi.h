// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/entities/shipment.h"
#include "services/wire/httpclient.h"

namespace tradewind {

/// What is asked of the platform about shipping besides acts. The client must outlive it.
class ShipmentApi
{
public:
    explicit ShipmentApi(HttpClient& client);

    /// What each freight line would take for these goods; changes nothing on the platform.
    [[nodiscard]] Async<ShipmentPreview> preview(PreviewRequest what, std::stop_token stop);

private:
    HttpClient& m_client;
};

} // namespace tradewind
