#pragma once

#include "base/result.h"
#include "domain/orderhistory.h"
#include "domain/rules.h"

#include <QDate>

/// The ports to what accompanies orders: dated rules, histories.
namespace kai {

/// Which rules hold on a day.
class RuleRepository
{
public:
    virtual ~RuleRepository() = default;

    virtual Result<Rules> on(const QDate &day) = 0;
};

} // namespace kai
