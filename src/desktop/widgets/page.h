#pragma once

#include "domain/user.h"

#include <QWidget>

namespace kai {

/// One entry of the navigation. The window makes each once and shows one at a time.
class Page : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// What the navigation calls it, in the language of the moment.
    virtual QString title() const = 0;
    /// Whether somebody may use it at all; else the navigation does not show it.
    virtual bool isFor(Role role) const
    {
        Q_UNUSED(role)
        return true;
    }
    /// It has come to the front.
    virtual void activate() { }
    /// Somebody has signed in, and may do what his role allows.
    virtual void setUser(const User &user) { Q_UNUSED(user) }
    /// Another user, or another server: nothing of before may stay.
    virtual void reset() = 0;
};

} // namespace kai
