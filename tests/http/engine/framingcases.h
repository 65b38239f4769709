#pragma once

#include <QByteArray>
#include <QList>

/// Bytes that are no unambiguous request, and the status with which they are refused. The request
/// hidden behind them must never be executed.
struct FramingCase
{
    const char *name;
    QByteArray bytes;
    int status;
};

/// All known ways to make two servers see different requests.
QList<FramingCase> framingCases();

/// What is appended to each case: "GET /hidden".
QByteArray hiddenRequest();
