#pragma once

#include "domain/masterdata.h"

#include <QJsonObject>
#include <QWidget>

class QLabel;
class QScrollArea;

namespace kai {

class CoachDrawing;

/// Beside the form of a coach layout: the coach that it makes, at every key, and in words; or what
/// is wrong, where it makes none.
class LayoutSketch : public QWidget
{
    Q_OBJECT

public:
    explicit LayoutSketch(QWidget *parent = nullptr);

    /// The record as it is typed.
    void setRecord(const QJsonObject &record);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    static QString mistake(const FieldError &error, const CoachLayout &layout);

    QJsonObject m_record;
    QLabel *m_words;
    QScrollArea *m_scroll;
    CoachDrawing *m_drawing;
};

} // namespace kai
