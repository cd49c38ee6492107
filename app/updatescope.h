// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/about/productinfo.h"
#include "models/about/updatedesk.h"

#include <memory>

namespace tradewind {

class HttpClient;
class ProgramScope;
class UpdateApi;

/// What the program says of itself and how it learns of newer releases. Nobody is asked unless an address and a key
/// stand in product.json. Lives in the GUI thread.
class UpdateScope
{
public:
    /// `app` must outlive the scope.
    explicit UpdateScope(ProgramScope& app);
    ~UpdateScope();

    const ProductInfo& product() const { return m_product; }
    UpdateDesk& desk() { return *m_desk; }

private:
    ProductInfo m_product;
    std::unique_ptr<HttpClient> m_client;
    std::unique_ptr<UpdateApi> m_api;
    std::unique_ptr<UpdateService> m_service;
    std::unique_ptr<UpdateDesk> m_desk;
};

} // namespace tradewind
