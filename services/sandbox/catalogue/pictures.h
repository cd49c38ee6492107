// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace tradewind::sandbox {

class Server;

/// GET /v1/images/{imageId}: generated pictures, kept in memory while they are asked for.
void registerPictures(Server& server);

} // namespace tradewind::sandbox
