#include "gateways/curlhandle.h"

#include <mutex>

namespace kai {

void initCurl()
{
    static std::once_flag initialized;
    std::call_once(initialized, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
}

} // namespace kai
