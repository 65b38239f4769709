#pragma once

#include "domain/probe.h"

#include <QWidget>

class QLabel;

namespace kai {

/// The stages of a probe, one below the other: a sign and a word for what became of each, and what
/// to do where it failed.
class ProbeStages : public QWidget
{
    Q_OBJECT

public:
    explicit ProbeStages(QWidget *parent = nullptr);

    void setReport(const ProbeReport &report);
    void clear();

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateTexts();

    struct Row
    {
        QLabel *sign;
        QLabel *text;
    };
    QList<Row> m_rows; ///< one for each ProbeStage, in their order
    ProbeReport m_report;
};

} // namespace kai
