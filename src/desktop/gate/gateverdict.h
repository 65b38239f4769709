#pragma once

#include "desktop/client/apierror.h"
#include "domain/ticket.h"

#include <QCoreApplication>

namespace kai {

/// What the person at the gate is shown for one ticket. Each kind has its colour, its sign and a
/// word of its own.
struct GateVerdict
{
    enum class Kind {
        Idle, ///< waits for a ticket
        Passed,
        Refused,
        Unknown ///< nobody knows: the server did not answer, or the gate is not ready
    };

    Kind kind = Kind::Idle;
    QString word; ///< the one that is read from two metres
    QString detail; ///< up to two lines

    friend bool operator==(const GateVerdict &, const GateVerdict &) = default;
};

/// The words for what a gate can meet, in the language of the moment.
class GateTexts
{
    Q_DECLARE_TR_FUNCTIONS(kai::GateTexts)

public:
    static GateVerdict idle();
    static GateVerdict working();
    static GateVerdict withoutStation();
    static GateVerdict of(const Answer<Ticket> &answer);

private:
    static QString wordOf(const ApiError &error);
    static QString detailOf(const ApiError &error);
};

} // namespace kai
