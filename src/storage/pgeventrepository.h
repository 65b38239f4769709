#pragma once

#include "services/repositories.h"
#include "storage/pgsession.h"

namespace kai {

class PgEventRepository final : public EventRepository
{
public:
    explicit PgEventRepository(PgSession &session)
        : m_session(session)
    {
    }

    Result<void> append(const NewEvent &event) override;
    Result<int> number(int limit) override;
    Result<QList<Event>> after(qint64 sequence, int limit) override;
    Result<EventRange> range() override;
    Result<int> removeOlderThan(std::chrono::hours age) override;

private:
    PgSession &m_session;
};

} // namespace kai
