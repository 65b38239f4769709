#pragma once

#include "services/figurestore.h"
#include "storage/pgdatabase.h"

namespace kai {

class PgFigureStore final : public FigureStore
{
public:
    explicit PgFigureStore(PgDatabase &database)
        : m_database(database)
    {
    }

    Result<OperationFigures> read() override;

private:
    PgDatabase &m_database;
};

} // namespace kai
