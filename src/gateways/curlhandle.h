#pragma once

#include <curl/curl.h>

#include <memory>

namespace kai {

struct CurlDeleter
{
    void operator()(CURL *handle) const { curl_easy_cleanup(handle); }
    void operator()(curl_slist *list) const { curl_slist_free_all(list); }
};

using CurlHandle = std::unique_ptr<CURL, CurlDeleter>;
using CurlList = std::unique_ptr<curl_slist, CurlDeleter>;

/// Must have been called before the first handle; does its work once.
void initCurl();

} // namespace kai
