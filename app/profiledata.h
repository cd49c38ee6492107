// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/profile.h"
#include "services/privacy/dataexport.h"

namespace tradewind {

/// The profile's settings and accounts as the export writes them.
DataExport profileData(Profile& profile);

} // namespace tradewind
