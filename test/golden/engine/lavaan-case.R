# One case: a model fitted by lavaan, as a list of figures. Sourced by the other scripts.
# Only figures are kept, never data: covariance matrix (divisor N - 1), means, estimates, fit measures.
suppressMessages({ library(lavaan); library(jsonlite) })

call_lavaan <- function(c, ...) do.call(c$options$fun, c(list(c$syntax, c$data, estimator = "ML"), c$options[names(c$options) != "fun"], list(...)))
# lavaan stops early: the optimum is polished by BFGS from its solution.
result <- function(c) {
  warnings <- character()
  fit <- tryCatch(withCallingHandlers(call_lavaan(c, control = list(iter.max = 5000, eval.max = 5000)),
    warning = function(w) { warnings <<- c(warnings, conditionMessage(w)); invokeRestart("muffleWarning") }), error = function(e) conditionMessage(e))
  if (!is.character(fit) && lavInspect(fit, "converged")) {
    polished <- tryCatch(suppressWarnings(call_lavaan(c, start = fit, optim.method = "BFGS", control = list(reltol = 1e-17, maxit = 5000), optim.force.converged = TRUE)), error = function(e) fit)
    if (lavInspect(polished, "converged") && isTRUE(fitMeasures(polished, "fmin") <= fitMeasures(fit, "fmin") + 1e-10)) fit <- polished
  }
  ov <- if (is.character(fit)) intersect(names(c$data), unlist(regmatches(c$syntax, gregexpr("[a-z]+[0-9]*", c$syntax)))) else lavNames(fit)
  x <- c$data[, ov]
  out <- list(id = c$id, syntax = c$syntax, options = c$options, n = nrow(x), names = ov, cov = cov(x), mean = colMeans(x))
  if (is.character(fit)) return(c(out, list(error = fit)))
  ok <- lavInspect(fit, "converged") && suppressWarnings(lavInspect(fit, "post.check"))
  if (!lavInspect(fit, "converged")) return(c(out, list(converged = FALSE)))
  p <- parameterEstimates(fit, standardized = TRUE, remove.system.eq = TRUE)
  keep <- intersect(c("lhs", "op", "rhs", "label", "est", "se", "std.lv", "std.all"), names(p))
  c(out, list(converged = TRUE, admissible = ok, warnings = warnings, parameters = p[, keep], fit = as.list(unclass(fitMeasures(fit)))))
}

write_cases <- function(cases, file) write(toJSON(cases, digits = NA, auto_unbox = TRUE, na = "null", pretty = 1), file)
