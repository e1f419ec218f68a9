# Power by R's noncentral chi-square and lavaan, for power.json. Usage: Rscript make-power.R > power.json
suppressPackageStartupMessages({ library(lavaan); library(jsonlite) })

rmsea <- function(n, df, r0, ra, alpha = .05) {
  n0 <- (n - 1) * df * r0^2; na <- (n - 1) * df * ra^2
  if (r0 < ra) pchisq(qchisq(1 - alpha, df, n0), df, na, lower.tail = FALSE) else pchisq(qchisq(alpha, df, n0), df, na)
}
smallest <- function(f, target = .8) { n <- 2; while (f(n) < target) n <- n + 1; n }
close <- list(c(24, .05, .08), c(10, 0, .05), c(40, .05, .01), c(100, .08, .05), c(3, .05, .1))
rmseaCases <- lapply(close, function(x) list(df = x[1], rmsea0 = x[2], rmseaA = x[3], n = c(50, 100, 400),
  power = sapply(c(50, 100, 400), rmsea, x[1], x[2], x[3]),
  minimum = smallest(function(n) rmsea(n, x[1], x[2], x[3]))))

population <- "
f =~ .8*x1 + .7*x2 + .6*x3
g =~ .7*y1 + .7*y2 + .6*y3
m ~ .4*f
g ~ .3*m + .2*f
z ~~ .3*f
z ~~ 2*z
x1 ~~ .1*y1
"
names <- c("x1", "x2", "x3", "y1", "y2", "y3", "m", "z")
full <- lavaanify(paste(population,
  "f ~~ 1*f \n x1 ~~ .36*x1 \n x2 ~~ .51*x2 \n x3 ~~ .64*x3 \n y1 ~~ .51*y1 \n y2 ~~ .51*y2 \n y3 ~~ .64*y3 \n m ~~ .84*m \n g ~~", 1 - (.09 + .04 + 2 * .3 * .2 * .4), "*g"), fixed.x = FALSE)
fit0 <- lavaan(full, do.fit = FALSE, sample.cov = diag(8) * 1 + matrix(0, 8, 8, dimnames = list(names, names)), sample.nobs = 100)
S <- fitted(fit0)$cov[names, names]
tested <- "f =~ x1 + x2 + x3 \n g =~ y1 + y2 + y3 \n m ~ f \n g ~ m + 0*f \n z ~~ f \n x1 ~~ y1"
fmin <- function(model) {
  fit <- sem(model, sample.cov = S, sample.nobs = 1000, sample.cov.rescale = FALSE, fixed.x = FALSE)
  2 * fitMeasures(fit, "fmin")[[1]]
}
F1 <- fmin(tested)
F2 <- fmin(sub("g ~ m", "g ~ 0*m", tested))
ss <- function(F, df) sapply(c(100, 300), function(n) pchisq(qchisq(.95, df), df, n * F, lower.tail = FALSE))
cat(toJSON(list(
  rmsea = rmseaCases,
  population = list(syntax = population, names = names, cov = unname(lapply(1:8, function(i) as.numeric(S[i, ])))),
  satorraSaris = list(list(tests = list("g~f"), fmin = F1, n = c(100, 300), power = ss(F1, 1)),
    list(tests = list("g~f", "g~m"), fmin = F2, n = c(100, 300), power = ss(F2, 2))),
  wilson = list(count = 37, of = 40, level = .95, interval = as.numeric(prop.test(37, 40, correct = FALSE)$conf.int))
), auto_unbox = TRUE, digits = NA))
