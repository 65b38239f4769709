#pragma once

#include <QtGlobal>
#include <QtHttpServer/QAbstractHttpServer>

/// What changed in QtHttpServer from 6.4 on, in one place. Everything else that the engine uses has
/// kept its form, because the engine writes answers, listens and encrypts by itself.
///
///                       6.4            6.5 – 6.7        6.8 and later
/// handleRequest, 2nd    QTcpSocket *   Responder &      Responder &
/// missingHandler, 2nd   QTcpSocket *   Responder &&     Responder &
/// bind                  void           void             bool, wants a listening server
/// listen, sslSetup      yes            yes              removed (not used here)
/// headers               QList          QList            QHttpHeaders (not used here)
///
/// Define KAI_QTHTTP_VERSION to compile against the signatures of another version than Qt's own.
#ifndef KAI_QTHTTP_VERSION
#define KAI_QTHTTP_VERSION QT_VERSION
#endif

class QHttpServerResponder;
class QTcpServer;
class QTcpSocket;

namespace kai::http::qtcompat {

#if KAI_QTHTTP_VERSION < QT_VERSION_CHECK(6, 5, 0)
using HandleAnswer = QTcpSocket *;
using MissingAnswer = QTcpSocket *;
#elif KAI_QTHTTP_VERSION < QT_VERSION_CHECK(6, 8, 0)
using HandleAnswer = QHttpServerResponder &;
using MissingAnswer = QHttpServerResponder &&;
#else
using HandleAnswer = QHttpServerResponder &;
using MissingAnswer = QHttpServerResponder &;
#endif

/// False when this version of Qt refuses the server.
inline bool bind(QAbstractHttpServer &api, QTcpServer &server)
{
#if KAI_QTHTTP_VERSION < QT_VERSION_CHECK(6, 8, 0)
    api.bind(&server);
    return true;
#else
    return api.bind(&server);
#endif
}

} // namespace kai::http::qtcompat
