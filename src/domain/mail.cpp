#include "domain/mail.h"

namespace kai {

bool carriesTickets(MailKind kind)
{
    switch (kind) {
    case MailKind::OrderPaid:
    case MailKind::OrderChanged:
        return true;
    case MailKind::OrderCreated:
    case MailKind::OrderCancelled:
    case MailKind::OrderRefunded:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace kai
